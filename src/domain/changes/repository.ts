// The public repository that the CNCF keeps its landscape in. Source: https://github.com/cncf/landscape

const REPOSITORY = 'cncf/landscape'
const FILE = 'landscape.yml'

/** Where GitHub's API lists the repository's commits; with a slash and a commit behind it, that one. */
export function commitsUrl(githubApiUrl: string): string {
  return `${githubApiUrl}/repos/${REPOSITORY}/commits`
}

/** What the files of every commit lie beneath, on the host that the live file comes from. Ends in a slash. */
export function filesUrl(landscapeUrl: string): string {
  const [origin = ''] = /^https?:\/\/[^/?#]+/i.exec(landscapeUrl) ?? []
  return `${origin}/${REPOSITORY}/`
}

/** What to ask of `commitsUrl` for the last commit of the file up to the end of a day, UTC. */
export function lastCommitQuery(date: string): string {
  return `path=${FILE}&until=${encodeURIComponent(`${date}T23:59:59Z`)}&per_page=1`
}

/** The landscape file as it was at a commit. */
export function fileUrl(files: string, commit: string): string {
  return `${files}${commit}/${FILE}`
}

// The public repository of the CNCF's landscape. Source: https://github.com/cncf/landscape

const REPOSITORY = 'cncf/landscape'
const FILE = 'landscape.yml'

/** The repository's commits in GitHub's API; append a slash and a commit for a single one. */
export function commitsUrl(githubApiUrl: string): string {
  return `${githubApiUrl}/repos/${REPOSITORY}/commits`
}

/** The base URL of the files of all commits, on the host of the live file, with a trailing slash. */
export function filesUrl(landscapeUrl: string): string {
  const [origin = ''] = /^https?:\/\/[^/?#]+/i.exec(landscapeUrl) ?? []
  return `${origin}/${REPOSITORY}/`
}

/** The query for `commitsUrl` that returns the last commit of the file up to the end of a day, UTC. */
export function lastCommitQuery(date: string): string {
  return `path=${FILE}&until=${encodeURIComponent(`${date}T23:59:59Z`)}&per_page=1`
}

/** The address of the landscape file at a commit. */
export function fileUrl(files: string, commit: string): string {
  return `${files}${commit}/${FILE}`
}

/** When the browser asks a host other than the site's own. */
export const OCCASIONS = ['live', 'logos', 'history', 'ask', 'other'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** The addresses that a build was given; see src/build/settings.ts. */
export type Outside = {
  landscapeUrl: string
  logoUrl: string
  githubApiUrl: string
  landscapeHosts: readonly string[]
}

/** The hosts that learn a visitor's address, in the order in which they do, and when. */
export function outsideHosts(outside: Outside): { host: string; occasions: Occasion[] }[] {
  const { landscapeUrl, logoUrl, githubApiUrl, landscapeHosts } = outside
  const asked: [Occasion, string][] = [
    ['live', hostOf(landscapeUrl)],
    ['logos', hostOf(logoUrl)],
    ['history', hostOf(landscapeUrl)],
    ['history', hostOf(githubApiUrl)],
    ['ask', hostOf(githubApiUrl)],
    ...landscapeHosts.map((place): [Occasion, string] => ['other', place.replace(/\/.*$/, '')]),
  ]
  const hosts = [...new Set(asked.map(([, host]) => host))]
  return hosts.map((host) => ({
    host,
    occasions: [...new Set(asked.filter(([, one]) => one === host).map(([occasion]) => occasion))],
  }))
}

/** With the port where it is not the usual one. */
function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? url
}

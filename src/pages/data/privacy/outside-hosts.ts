/** Occasions on which the browser contacts other hosts. */
export const OCCASIONS = ['live', 'logos', 'history', 'ask', 'other'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** The addresses that the build was configured with; see src/build/settings.ts. */
export type OutsideAddresses = {
  landscapeUrl: string
  logoUrl: string
  githubApiUrl: string
  landscapeHosts: readonly string[]
}

/** The hosts that learn a visitor's IP address, and when, in chronological order. */
export function outsideHosts(outside: OutsideAddresses): { host: string; occasions: Occasion[] }[] {
  const { landscapeUrl, logoUrl, githubApiUrl, landscapeHosts } = outside
  const requests: [Occasion, string][] = [
    ['live', hostOf(landscapeUrl)],
    ['logos', hostOf(logoUrl)],
    ['history', hostOf(landscapeUrl)],
    ['history', hostOf(githubApiUrl)],
    ['ask', hostOf(githubApiUrl)],
    ...landscapeHosts.map((place): [Occasion, string] => ['other', place.replace(/\/.*$/, '')]),
  ]
  const hosts = [...new Set(requests.map(([, host]) => host))]
  return hosts.map((host) => ({
    host,
    occasions: [...new Set(requests.filter(([, other]) => other === host).map(([occasion]) => occasion))],
  }))
}

/** The host of a URL, with a non-default port. */
function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? url
}

/** The addresses that a refresh asks; every default is public. None ends with a slash. */
export type RefreshSettings = {
  /** The landscape file. */
  landscapeUrl: string
  /** The landscape's own API, below which are `/projects/all.json` and `/categories/ID/all.json`; or its site. */
  landscapeApiUrl: string
  /** GitHub's API, below which is `/graphql`. */
  githubApiUrl: string
  /** Without a token GitHub's GraphQL API answers nothing, and is left out. */
  githubToken: string | undefined
  /** endoflife.date's API v1, below which is `/products/full`; or its site. */
  endoflifeApiUrl: string
  /** The API of OpenSSF Scorecard, below which is `/projects/github.com/OWNER/NAME`. */
  scorecardApiUrl: string
  /** The foundation's list of maintainers, a CSV file. */
  maintainersUrl: string
  /** The first pause after a failure, in milliseconds; each further one is twice as long. */
  pauseMs: number
}

const RAW = 'https://raw.githubusercontent.com/cncf'
const DEFAULTS = {
  LANDSCAPE_URL: `${RAW}/landscape/master/landscape.yml`,
  LANDSCAPE_API_URL: 'https://landscape.cncf.io/api',
  GITHUB_API_URL: 'https://api.github.com',
  ENDOFLIFE_API_URL: 'https://endoflife.date/api/v1',
  SCORECARD_API_URL: 'https://api.scorecard.dev',
  MAINTAINERS_URL: `${RAW}/foundation/main/project-maintainers.csv`,
} as const
const PAUSE_MS = 1000

/**
 * Reads the settings from environment variables.
 * @throws Error if an address is not http(s) or names a user, or REFRESH_PAUSE_MS is not a number; without its value,
 *   which may hold a secret
 */
export function readRefreshSettings(env: Readonly<Record<string, string | undefined>>): RefreshSettings {
  const address = (name: keyof typeof DEFAULTS) => {
    const text = (env[name] || DEFAULTS[name]).replace(/\/+$/, '')
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
      throw new Error(`${name} must be an http(s) address without a user, a query or a fragment`)
    }
    return text
  }
  const pause = env['REFRESH_PAUSE_MS'] || String(PAUSE_MS)
  if (!/^\d{1,6}$/.test(pause)) throw new Error('REFRESH_PAUSE_MS must be a whole number of milliseconds')
  return {
    landscapeUrl: address('LANDSCAPE_URL'),
    landscapeApiUrl: address('LANDSCAPE_API_URL'),
    githubApiUrl: address('GITHUB_API_URL'),
    githubToken: env['GITHUB_TOKEN']?.trim() || undefined,
    endoflifeApiUrl: address('ENDOFLIFE_API_URL'),
    scorecardApiUrl: address('SCORECARD_API_URL'),
    maintainersUrl: address('MAINTAINERS_URL'),
    pauseMs: Number(pause),
  }
}

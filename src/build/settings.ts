import { LISTED_LANDSCAPES, landscapeHostsOf } from './landscape-hosts.ts'

/** The settings of a build; every default is a public address. */
export type BuildSettings = {
  /** The live landscape file. */
  landscapeUrl: string
  /** The address of logos, with `{name}` for the encoded file name. */
  logoUrl: string
  /** GitHub's API, without a trailing slash, for the last commit of the landscape file of a day. */
  githubApiUrl: string
  /**
   * Hosts, with a non-default port, or folders on them (`host/owner/repository/`), from which other landscape files may be
   * fetched, only by https.
   */
  landscapeHosts: readonly string[]
  /** The application's base path, with a slash at both ends. */
  basePath: string
  /** `hidden` builds the application without our knowledge, to evaluate the rules. */
  knowledge: KnowledgeSetting
  /** The host that will serve the application, without a trailing slash; empty if unspecified. */
  siteUrl: string
  /** The folder with sheets of logos (`npm run data:refresh`), used if it has some; empty for a build without. */
  logoSheets: string
  /** Most item pages for each maturity, and for items without one; undefined writes all. */
  itemPages: number | undefined
}

export type KnowledgeSetting = 'shipped' | 'hidden'

const PUBLIC_FILES = 'https://raw.githubusercontent.com/cncf/landscape/master'

/**
 * Reads the settings from environment variables.
 * @throws Error if an address is not http(s), the logo template has no `{name}`, LANDSCAPE_HOSTS contains anything but
 *   hosts and folders, BASE_PATH is not a path, SITE_URL is more than a host, or ITEM_PAGES is not a number.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): BuildSettings {
  const landscapeUrl = env['LANDSCAPE_URL'] ?? `${PUBLIC_FILES}/landscape.yml`
  const logoUrl = env['LOGO_URL'] ?? `${PUBLIC_FILES}/hosted_logos/{name}?sanitize=true`
  const githubApiUrl = (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '')
  const addresses = { LANDSCAPE_URL: landscapeUrl, LOGO_URL: logoUrl, GITHUB_API_URL: githubApiUrl }
  for (const [name, address] of Object.entries(addresses)) {
    if (!/^https?:\/\/[^\s;,'"]+$/.test(address)) throw new Error(`${name} must be an http(s) address, not ${address}`)
  }
  if (!logoUrl.includes('{name}')) throw new Error(`LOGO_URL must contain {name}: ${logoUrl}`)
  if (/[?#]/.test(githubApiUrl)) throw new Error(`GITHUB_API_URL must have no query: ${githubApiUrl}`)
  return {
    landscapeUrl,
    logoUrl,
    githubApiUrl,
    landscapeHosts: landscapeHostsOf(env['LANDSCAPE_HOSTS'] ?? LISTED_LANDSCAPES.join()),
    knowledge: env['KNOWLEDGE'] === 'hidden' ? 'hidden' : 'shipped',
    logoSheets: env['LOGO_SHEETS'] ?? 'data/logos',
    siteUrl: siteOf(env['SITE_URL'] ?? ''),
    itemPages: countOf(env['ITEM_PAGES'] ?? ''),
    basePath: basePathOf(env['BASE_PATH'] ?? ''),
  }
}

function siteOf(address: string): string {
  if (!/^(https?:\/\/[\w.:-]+\/?)?$/.test(address)) throw new Error(`SITE_URL must name a host alone, not ${address}`)
  return address.replace(/\/$/, '')
}

function countOf(text: string): number | undefined {
  if (text.trim() === '') return undefined
  if (!/^\d{1,6}$/.test(text.trim())) throw new Error(`ITEM_PAGES must be a whole number, not ${text}`)
  return Number(text)
}

/** Restricts the base path to plain words, because addresses, policies and host files have different escapes. */
function basePathOf(text: string): string {
  const path = `/${text}/`.replaceAll(/\/+/g, '/')
  if (!/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(path))
    throw new Error(`BASE_PATH must be a path of plain words, not ${text}`)
  return path
}

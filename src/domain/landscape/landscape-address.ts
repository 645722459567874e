/** Why an address is rejected; the interface has a sentence for each. */
export const ADDRESS_FAULTS = ['not-an-address', 'own', 'scheme', 'credentials', 'host', 'too-long'] as const
export type AddressFault = (typeof ADDRESS_FAULTS)[number]

/** An address that may be fetched, or the reason why not, with the address that was probably meant. */
export type CheckedAddress =
  | { url: string }
  | {
      fault: AddressFault
      /** The host, or repository on a host, that is not allowed; empty for other faults. */ host: string
      meant: string | undefined
    }

/** Maximum URL length in characters. */
const MAX_ADDRESS_LENGTH = 2000

/**
 * Validates an address from an untrusted source: complete, https, without credentials, on an allowed host or path.
 * @param hosts as in `URL.host`, with a non-default port, optionally followed by a path that ends in a slash.
 * @param cncfUrl the address of the CNCF's file, which is loaded by default.
 */
export function checkLandscapeAddress(text: string, hosts: readonly string[], cncfUrl: string): CheckedAddress {
  const checked = check(text, hosts)
  if ('url' in checked) return checked.url === cncfUrl ? { fault: 'own', host: '', meant: undefined } : checked
  const candidates = guessMeant(text.trim())
  return { ...checked, meant: candidates.find((candidate) => 'url' in check(candidate, hosts)) }
}

function check(text: string, hosts: readonly string[]): CheckedAddress {
  const reject = (fault: AddressFault, host = '') => ({ fault, host, meant: undefined })
  const trimmed = text.trim()
  if (trimmed.length > MAX_ADDRESS_LENGTH) return reject('too-long')
  // Browsers accept missing slashes and inner tabs, which hide from the user where the address leads.
  if (!/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return reject('not-an-address')
  if (!/^https:/i.test(trimmed)) return reject('scheme')
  const url = /^https:\/\/[^\s\\/][^\s\\]*$/i.test(trimmed) ? parse(trimmed) : undefined
  if (!url) return reject('not-an-address')
  if (url.username !== '' || url.password !== '') return reject('credentials', url.host)
  if (!hosts.some((place) => isWithin(url, place))) return reject('host', placeOf(url, hosts))
  // The fragment is not sent to the server.
  return { url: url.href.replace(/#.*$/, '') }
}

/** Encoded dots, slashes, backslashes and percent signs: servers may decode them, browsers and their policy do not. */
const HIDDEN_STEP = /%(?:2e|2f|5c|25)/i

function isWithin(url: URL, place: string): boolean {
  if (!place.includes('/')) return url.host === place
  return `${url.host}${url.pathname}`.startsWith(place) && !HIDDEN_STEP.test(url.pathname)
}

/** The name of a location that is not allowed: the host, or the repository on a host of which only some are allowed. */
function placeOf({ host, pathname }: URL, hosts: readonly string[]): string {
  if (!hosts.some((place) => place.startsWith(`${host}/`))) return host
  return host + (/^\/[^/]+\/[^/]+/.exec(pathname)?.[0] ?? pathname)
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** Addresses that the user may have meant: the same with https, or the raw file of a page on GitHub. */
function guessMeant(text: string): string[] {
  if (text.length > MAX_ADDRESS_LENGTH) return []
  const page = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:blob|raw)\/([^?#]+)/i.exec(text)
  if (page) return [`https://raw.githubusercontent.com/${page[1]}/${page[2]}`]
  if (/^http:\/\//i.test(text)) return [text.replace(/^http/i, 'https')]
  return /^[\w.-]+\.[a-z]+(:\d+)?\//i.test(text) ? [`https://${text}`] : []
}

/** Why an address is not used: the interface has a sentence for each. */
export const ADDRESS_FAULTS = ['not-an-address', 'own', 'scheme', 'credentials', 'host', 'too-long'] as const
export type AddressFault = (typeof ADDRESS_FAULTS)[number]

/** An address that may be fetched, or why not, with the address that was probably meant where there is one. */
export type CheckedAddress =
  | { url: string }
  | {
      fault: AddressFault
      /** What was named that is not allowed, where there is such: a host, or a repository on one. */ host: string
      meant: string | undefined
    }

/** Longer ones are nobody's; characters. */
const MAX_ADDRESS = 2000

/**
 * Checks an address from anywhere: whole, https, without a name or password, on one of the hosts or below one of the folders.
 * @param hosts as `URL` writes a host, with the port where it is not the usual one, or such a host with a path that ends in a slash.
 * @param own the address of the CNCF's file, which needs no other landscape to be seen.
 */
export function checkLandscapeAddress(text: string, hosts: readonly string[], own: string): CheckedAddress {
  const checked = check(text, hosts)
  if ('url' in checked) return checked.url === own ? { fault: 'own', host: '', meant: undefined } : checked
  const meant = guessMeant(text.trim())
  return { ...checked, meant: meant.find((one) => 'url' in check(one, hosts)) }
}

function check(text: string, hosts: readonly string[]): CheckedAddress {
  const refused = (fault: AddressFault, host = '') => ({ fault, host, meant: undefined })
  const trimmed = text.trim()
  if (trimmed.length > MAX_ADDRESS) return refused('too-long')
  // A browser forgives missing slashes, and tabs within; a person who reads the address would not see where it leads.
  if (!/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return refused('not-an-address')
  if (!/^https:/i.test(trimmed)) return refused('scheme')
  const url = /^https:\/\/[^\s\\/][^\s\\]*$/i.test(trimmed) ? parsed(trimmed) : undefined
  if (!url) return refused('not-an-address')
  if (url.username !== '' || url.password !== '') return refused('credentials', url.host)
  if (!hosts.some((place) => isWithin(url, place))) return refused('host', placeOf(url, hosts))
  // The fragment reaches no server.
  return { url: url.href.replace(/#.*$/, '') }
}

/** What a server may read as a step or a slash, though neither a browser nor its policy does. */
const HIDDEN_STEP = /%(?:2e|2f|5c|25)/i

function isWithin(url: URL, place: string): boolean {
  if (!place.includes('/')) return url.host === place
  return `${url.host}${url.pathname}`.startsWith(place) && !HIDDEN_STEP.test(url.pathname)
}

/** What to call the place that is not allowed: the host, or of a host that is allowed in part, the part. */
function placeOf({ host, pathname }: URL, hosts: readonly string[]): string {
  if (!hosts.some((place) => place.startsWith(`${host}/`))) return host
  return host + (/^\/[^/]+\/[^/]+/.exec(pathname)?.[0] ?? pathname)
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** What somebody may have meant: the same by https, or the file itself where they gave its page on GitHub. */
function guessMeant(text: string): string[] {
  if (text.length > MAX_ADDRESS) return []
  const page = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:blob|raw)\/([^?#]+)/i.exec(text)
  if (page) return [`https://raw.githubusercontent.com/${page[1]}/${page[2]}`]
  if (/^http:\/\//i.test(text)) return [text.replace(/^http/i, 'https')]
  return /^[\w.-]+\.[a-z]+(:\d+)?\//i.test(text) ? [`https://${text}`] : []
}

import { withoutLast } from './text.ts'

/**
 * An address up to its path. The host's length is bounded (RFC 1035: 255 characters; the same again for a port and
 * escapes), because normalising its letters takes quadratic time.
 */
const BEGINNING = /^[a-z][a-z0-9+.-]*:[/\\]*(?![/\\])[^/?#\\]{0,512}(?:[/?#\\]|$)/i

/** @throws TypeError if `address` is invalid. */
function parse(address: string): URL {
  if (!BEGINNING.test(address.trim())) throw new TypeError('This is no address.')
  return new URL(address)
}

/**
 * `text` as an http(s) address, otherwise undefined: links with other schemes could run code, and an address without a
 * host cannot be opened.
 */
export function httpUrl(text: string): string | undefined {
  const trimmed = text.trim()
  if (!/^https?:\/\//i.test(trimmed)) return undefined
  try {
    const url = parse(trimmed)
    return url.hostname && !url.username && !url.password ? url.href : undefined
  } catch {
    return undefined
  }
}

/** The host of an http(s) address without `www.`, in lower case; empty if there is none. */
export function hostOf(address: string): string {
  try {
    return parse(address)
      .hostname.toLowerCase()
      .replace(/^www\./, '')
  } catch {
    return ''
  }
}

/**
 * A repository address normalised for comparison: host and path in lower case, no scheme, `.git`, trailing slash, query
 * or fragment. Code hosts ignore the case of owner and name.
 */
export function repositoryKey(address: string): string {
  try {
    const url = parse(address)
    const path = withoutLast(url.pathname.toLowerCase(), '/').replace(/\.git$/, '')
    return `${hostOf(address)}${path}`
  } catch {
    return ''
  }
}

/**
 * The language of a page by its path: French below `fr/`, English everywhere else.
 * @param basePath the application's base path, with a slash at both ends
 */
export function languageOfPath(pathname: string, basePath: string): 'en' | 'fr' {
  const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : ''
  return path === 'fr' || path.startsWith('fr/') ? 'fr' : 'en'
}

import { withoutLast } from './text.ts'

/**
 * An address up to its path. No host is longer (RFC 1035: 255 characters; as much again for a port and escapes), and the
 * letters of one are decomposed and sorted, which takes the square of its length.
 */
const BEGINNING = /^[a-z][a-z0-9+.-]*:[/\\]*(?![/\\])[^/?#\\]{0,512}(?:[/?#\\]|$)/i

/** @throws TypeError when `address` is none. */
function parsed(address: string): URL {
  if (!BEGINNING.test(address.trim())) throw new TypeError('This is no address.')
  return new URL(address)
}

/**
 * `text` as an http(s) address, or undefined when it is anything else: other schemes would become links that
 * run something, and an address without a host cannot be opened.
 */
export function httpUrl(text: string): string | undefined {
  const trimmed = text.trim()
  if (!/^https?:\/\//i.test(trimmed)) return undefined
  try {
    const url = parsed(trimmed)
    return url.hostname && !url.username && !url.password ? url.href : undefined
  } catch {
    return undefined
  }
}

/** The host of an http(s) address without `www.`, in lower case; empty when there is none. */
export function hostOf(address: string): string {
  try {
    return parsed(address)
      .hostname.toLowerCase()
      .replace(/^www\./, '')
  } catch {
    return ''
  }
}

/**
 * A repository address in the one form used for comparing: host and path in lower case, no scheme, `.git`,
 * trailing slash, query or fragment. Code hosts treat owner and name without regard to case.
 */
export function repositoryKey(address: string): string {
  try {
    const url = parsed(address)
    const path = withoutLast(url.pathname.toLowerCase(), '/').replace(/\.git$/, '')
    return `${hostOf(address)}${path}`
  } catch {
    return ''
  }
}

/**
 * The language of a page by its path: French below `fr/`, English everywhere else.
 * @param basePath the path that the application lives under, with a slash at both ends
 */
export function languageOfPath(pathname: string, basePath: string): 'en' | 'fr' {
  const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : ''
  return path === 'fr' || path.startsWith('fr/') ? 'fr' : 'en'
}

/**
 * `text` as an http(s) address, or undefined when it is anything else: other schemes would become links that
 * run something, and an address without a host cannot be opened.
 */
export function httpUrl(text: string): string | undefined {
  const trimmed = text.trim()
  if (!/^https?:\/\//i.test(trimmed)) return undefined
  try {
    const url = new URL(trimmed)
    return url.hostname && !url.username && !url.password ? url.href : undefined
  } catch {
    return undefined
  }
}

/** The host of an http(s) address without `www.`, in lower case; empty when there is none. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.toLowerCase().replace(/^www\./, '')
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
    const url = new URL(address)
    const path = url.pathname
      .toLowerCase()
      .replace(/\/+$/, '')
      .replace(/\.git$/, '')
    return `${hostOf(address)}${path}`
  } catch {
    return ''
  }
}

import type { Asset, Pack } from './assets.ts'

/**
 * Fetches a file of the build. The browser verifies its digest, and rejects truncated files and login pages.
 * @throws TypeError when it cannot be fetched, or differs from the build
 */
export async function fetchAsset(
  fetcher: typeof fetch,
  address: string,
  { integrity, revision }: Asset | Pack,
): Promise<Response> {
  const ask = (cache: RequestCache) =>
    fetcher(address, { integrity, cache, credentials: 'same-origin', priority: 'low' })
  // Files that the page has loaded already come from the HTTP cache, unless that is damaged.
  const response = await ask(revision === null ? 'default' : 'no-cache').catch(() => ask('reload'))
  if (response.ok && !response.redirected) return response
  // Some hosts redirect 404.html, or serve it with status 404; the response to a navigation must have neither.
  const type = response.headers.get('Content-Type') ?? 'text/html; charset=utf-8'
  return new Response(await response.blob(), { headers: { 'Content-Type': type } })
}

/** Options of cache lookups: an address always identifies the same file, whatever the request headers. */
export const IGNORE_VARY = { ignoreVary: true }

/** Types that browsers require of scripts, style sheets and pages. */
const REQUIRED_TYPES: Readonly<Record<string, RegExp>> = { js: /javascript/, css: /^text\/css/, html: /^text\/html/ }

/**
 * Verifies that a cached response is byte for byte the file of the build.
 * @param again reads the same response from the cache again
 */
export async function verify(
  stored: Response,
  { url, integrity }: Asset,
  again: () => Promise<Response | undefined>,
): Promise<Response | undefined> {
  const ending = url.slice(url.lastIndexOf('.') + 1)
  const { headers, ok } = stored
  if (!ok || REQUIRED_TYPES[ending]?.test(headers.get('Content-Type') ?? '') === false) return undefined
  try {
    const bytes = await stored.arrayBuffer()
    const digest = await crypto.subtle.digest('SHA-256', bytes)
    if (integrity !== `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`) return undefined
    // A response directly from the cache includes the code cache of a script.
    return ending === 'js' ? await again() : new Response(bytes, { headers })
  } catch {
    // Unreadable storage counts as damaged.
    return undefined
  }
}

/** The cached response for a file, if it is the file of the build. */
export async function matchVerified(cache: Cache, address: string, asset: Asset): Promise<Response | undefined> {
  const again = () => cache.match(address, IGNORE_VARY)
  const stored = await again()
  return stored && verify(stored, asset, again)
}

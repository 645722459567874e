import type { Asset, Pack } from './assets.ts'

/**
 * Fetches one file of the build. Its digest is the browser's to check: half a file, or a login page in its place, is refused.
 * @throws TypeError when it cannot be had or is not what the build made
 */
export async function fetchAsset(
  fetcher: typeof fetch,
  address: string,
  { integrity, revision }: Asset | Pack,
): Promise<Response> {
  const ask = (cache: RequestCache) =>
    fetcher(address, { integrity, cache, credentials: 'same-origin', priority: 'low' })
  // What the page has loaded already comes from the browser's own cache, unless that was damaged.
  const response = await ask(revision === null ? 'default' : 'no-cache').catch(() => ask('reload'))
  if (response.ok && !response.redirected) return response
  // Some hosts move 404.html to another address, or answer it with its own status; the page of a visit may have neither.
  const type = response.headers.get('Content-Type') ?? 'text/html; charset=utf-8'
  return new Response(await response.blob(), { headers: { 'Content-Type': type } })
}

/** How a cache is asked: an address stands for the same file whatever headers it was asked with. */
export const ANY = { ignoreVary: true }

/** What a browser takes for a script, a style sheet or a page; with any other type a file is of no use. */
const NEEDED_TYPES: Readonly<Record<string, RegExp>> = { js: /javascript/, css: /^text\/css/, html: /^text\/html/ }

/**
 * A stored answer, if it is still, byte for byte, what the build made.
 * @param again takes the same answer out of the storage once more
 */
export async function wholeOf(
  stored: Response,
  { url, integrity }: Asset,
  again: () => Promise<Response | undefined>,
): Promise<Response | undefined> {
  const ending = url.slice(url.lastIndexOf('.') + 1)
  const { headers, ok } = stored
  if (!ok || NEEDED_TYPES[ending]?.test(headers.get('Content-Type') ?? '') === false) return undefined
  try {
    const bytes = await stored.arrayBuffer()
    const digest = await crypto.subtle.digest('SHA-256', bytes)
    if (integrity !== `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`) return undefined
    // An answer straight from the storage brings the code along that the browser has compiled of a script.
    return ending === 'js' ? await again() : new Response(bytes, { headers })
  } catch {
    // What the storage cannot read is not whole either.
    return undefined
  }
}

/** What a cache has of a file, if that is what the build made. */
export async function wholeIn(cache: Cache, address: string, asset: Asset): Promise<Response | undefined> {
  const again = () => cache.match(address, ANY)
  const stored = await again()
  return stored && wholeOf(stored, asset, again)
}

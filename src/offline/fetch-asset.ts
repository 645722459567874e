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

/** What a browser takes for a script, a style sheet or a page; with any other type a file is of no use. */
const NEEDED_TYPES: Readonly<Record<string, RegExp>> = { js: /javascript/, css: /^text\/css/, html: /^text\/html/ }

/** Whether a stored answer is still, byte for byte, what the build made. It reads the answer. */
export async function isWhole(stored: Response, { url, integrity }: Asset): Promise<boolean> {
  const type = stored.headers.get('Content-Type') ?? ''
  if (!stored.ok || NEEDED_TYPES[url.slice(url.lastIndexOf('.') + 1)]?.test(type) === false) return false
  try {
    const digest = await crypto.subtle.digest('SHA-256', await stored.arrayBuffer())
    return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
  } catch {
    // What the storage cannot read is not whole either.
    return false
  }
}

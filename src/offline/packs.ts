import type { Asset, Pack } from './assets.ts'

/** As many files of a pack may be missing before the pack is worth fetching: a new version often changes but a few. */
const FEW = 8

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

/** The packs of which much is missing. */
export function wantedPacks(packs: readonly Pack[], missing: readonly Asset[]): Pack[] {
  const urls = new Set(missing.map(({ url }) => url))
  return packs.filter(({ files }) => files.filter((file) => urls.has(file)).length > FEW)
}

/**
 * The files of a pack as if each had been fetched, by their addresses from the scope.
 * @param text the pack's content: a JSON object of texts by address, which the build wrote and its digest vouches for
 */
export function unpacked(pack: Pack, text: string): [url: string, response: Response][] {
  const texts = JSON.parse(text) as Record<string, string>
  return pack.files.map((url) => {
    const type = TYPES[url.slice(url.lastIndexOf('.') + 1)] ?? 'text/plain'
    return [url, new Response(texts[url], { headers: { 'Content-Type': type } })]
  })
}

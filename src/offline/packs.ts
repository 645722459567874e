import type { Asset, Pack } from './assets.ts'

/** Up to this number of missing files of a pack, they are fetched individually: a new version often changes only a few. */
const MAX_SINGLE_FILES = 8

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

/** Selects the packs of which many files are missing. */
export function selectPacks(packs: readonly Pack[], missing: readonly Asset[]): Pack[] {
  const urls = new Set(missing.map(({ url }) => url))
  return packs.filter(({ files }) => files.filter((file) => urls.has(file)).length > MAX_SINGLE_FILES)
}

/**
 * Unpacks the files of a pack to responses, by their addresses relative to the scope.
 * @param text the content of the pack: a JSON object of texts by address, whose digest has been verified
 */
export function unpack(pack: Pack, text: string): [url: string, response: Response][] {
  const texts = JSON.parse(text) as Record<string, string>
  return pack.files.map((url) => {
    const type = TYPES[url.slice(url.lastIndexOf('.') + 1)] ?? 'text/plain'
    return [url, new Response(texts[url], { headers: { 'Content-Type': type } })]
  })
}

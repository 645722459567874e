import type { Asset, Pack } from './assets.ts'
import { fetchAsset } from './fetch-asset.ts'
import { unpack, selectPacks } from './packs.ts'

/** Limit of parallel requests, so that those of the page are not delayed. */
const MAX_CONCURRENT = 3

/** Source and target of the files. */
type Transfer = {
  fetcher: typeof fetch
  cache: Pick<Cache, 'put'>
  /** The absolute address of a file of the build. */
  addressOf: (url: string) => string
}

/**
 * Fetches files of the build into a cache: as packs if many files of a pack are missing, otherwise individually.
 * @throws TypeError when one cannot be fetched, or differs from the build; files fetched before that are cached
 */
export async function fetchMissing(
  { fetcher, cache, addressOf }: Transfer,
  packs: readonly Pack[],
  missing: readonly Asset[],
): Promise<void> {
  const done = new Set<string>()
  for (const pack of selectPacks(packs, missing)) {
    const response = await fetchAsset(fetcher, addressOf(pack.url), pack)
    for (const [url, file] of unpack(pack, await response.text())) {
      await cache.put(addressOf(url), file)
      done.add(url)
    }
  }
  const queue = missing.filter(({ url }) => !done.has(url))
  const work = async () => {
    for (let asset = queue.shift(); asset; asset = queue.shift()) {
      const address = addressOf(asset.url)
      await cache.put(address, await fetchAsset(fetcher, address, asset))
    }
  }
  await Promise.all(Array.from({ length: MAX_CONCURRENT }, work))
}

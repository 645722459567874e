import type { Asset, Pack } from './assets.ts'
import { fetchAsset } from './fetch-asset.ts'
import { unpacked, wantedPacks } from './packs.ts'

/** Files that are fetched at the same time, so that what the page asks for meanwhile has room beside them. */
const AT_ONCE = 3

/** Where the files come from and go to. */
type Places = {
  fetcher: typeof fetch
  cache: Pick<Cache, 'put'>
  /** The whole address of a file of the build. */
  addressOf: (url: string) => string
}

/**
 * Fetches files of the build into a cache: those of which many are missing in packs, the others one by one.
 * @throws TypeError when one cannot be had, or is not what the build made; what has come by then is in the cache
 */
export async function fetchMissing(
  { fetcher, cache, addressOf }: Places,
  packs: readonly Pack[],
  missing: readonly Asset[],
): Promise<void> {
  const done = new Set<string>()
  for (const pack of wantedPacks(packs, missing)) {
    const response = await fetchAsset(fetcher, addressOf(pack.url), pack)
    for (const [url, file] of unpacked(pack, await response.text())) {
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
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

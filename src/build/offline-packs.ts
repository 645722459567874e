import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  isPage,
  LANGUAGES,
  languageOfAsset,
  SHELL_PAGE,
  type Asset,
  type ManifestEntry,
  type Pack,
} from '../offline/assets.ts'

/** Larger files are fetched separately; pages are always packed, because they compress well together. */
const MAX_PACKED_BYTES = 64 * 1024

/** The digest of a file's content for the browser's check (W3C Subresource Integrity). */
export function integrityOf(content: Buffer | string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

/**
 * Writes the packs of a build: one with the files for every language, and one for each language. Files that a first visit
 * loads anyway (those of the page, the landscape and its worker) are excluded, because the browser has cached them.
 * @param folder the build
 * @param assets the files that the service worker precaches
 */
export async function writePacks(folder: string, assets: readonly Asset[]): Promise<ManifestEntry[]> {
  const page = await readFile(join(folder, SHELL_PAGE), 'utf8')
  const small: { asset: Asset; text: string }[] = []
  for (const asset of assets) {
    if (asset.isOnDemand) continue
    const isLoaded = page.includes(asset.url) || asset.url.includes('landscape.worker')
    if (!isPage(asset.url) && (!asset.url.startsWith('assets/') || isLoaded)) continue
    const content = await readFile(join(folder, asset.url))
    if (isPage(asset.url) || content.length <= MAX_PACKED_BYTES) small.push({ asset, text: content.toString('utf8') })
  }
  const packs = [undefined, ...LANGUAGES].map(async (language): Promise<Pack> => {
    const packed = small.filter(({ asset }) => languageOfAsset(asset.url) === language)
    const source = JSON.stringify(Object.fromEntries(packed.map(({ asset, text }) => [asset.url, text])))
    const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8)
    const url = `assets/offline-${language ?? 'all'}-${digest}.json`
    await writeFile(join(folder, url), source)
    return { url, revision: null, integrity: integrityOf(source), files: packed.map(({ asset }) => asset.url) }
  })
  return [...assets, ...(await Promise.all(packs))]
}

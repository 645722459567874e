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

/** Files of more bytes than this come by themselves; pages do not, as much of each is in the others. */
const SMALL = 64 * 1024

/** The digest of a file's content, as a browser checks it (W3C Subresource Integrity). */
export function integrityOf(content: Buffer | string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

/**
 * Writes the packs of a build beside its files: one of what every language needs, and one for each language. What a first
 * visit has loaded anyway (the page's own files, the landscape and its worker) is in none, as the browser has it at hand.
 * @param folder the build
 * @param assets what the service worker keeps of it
 */
export async function writePacks(folder: string, assets: readonly Asset[]): Promise<ManifestEntry[]> {
  const page = await readFile(join(folder, SHELL_PAGE), 'utf8')
  const small: { asset: Asset; text: string }[] = []
  for (const asset of assets) {
    const isLoaded = page.includes(asset.url) || asset.url.includes('landscape.worker')
    if (!isPage(asset.url) && (!asset.url.startsWith('assets/') || isLoaded)) continue
    const content = await readFile(join(folder, asset.url))
    if (isPage(asset.url) || content.length <= SMALL) small.push({ asset, text: content.toString('utf8') })
  }
  const packs = [undefined, ...LANGUAGES].map(async (language): Promise<Pack> => {
    const own = small.filter(({ asset }) => languageOfAsset(asset.url) === language)
    const source = JSON.stringify(Object.fromEntries(own.map(({ asset, text }) => [asset.url, text])))
    const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8)
    const url = `assets/offline-${language ?? 'all'}-${digest}.json`
    await writeFile(join(folder, url), source)
    return { url, revision: null, integrity: integrityOf(source), files: own.map(({ asset }) => asset.url) }
  })
  return [...assets, ...(await Promise.all(packs))]
}

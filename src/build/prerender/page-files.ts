import type { Rolldown } from 'vite'
import { assetNamesOf } from '../../domain/knowledge/knowledge.ts'
import type { Language } from '../knowledge-assets.ts'
import { PAGE_KINDS, type PageKind, type PageKindName } from './pages.ts'

/** The additional files of a page, besides those of every page: modules, style sheets and data. */
export type PageFiles = { modules: string[]; styles: string[]; data: string[] }

/**
 * Finds the files of a kind of page in the bundle.
 * @param indexHtml contains the files of every page, which are excluded.
 * @throws Error if a module, text or data asset is missing, which is a fault in the table of kinds.
 */
export function pageFiles(
  kind: PageKindName,
  language: Language,
  bundle: Rolldown.OutputBundle,
  indexHtml: string,
): PageFiles {
  const { module, data }: PageKind = PAGE_KINDS[kind]
  const isNew = (file: string) => !indexHtml.includes(file)
  const chunks = module ? withImports(chunkOf(bundle, `/src/${module}`), bundle) : []
  const textFiles = module ? [chunkOf(bundle, `/src/i18n/${language}/pages.ts`).fileName] : []
  const dataFiles = data
    .flatMap((one) => (one === 'landscape' ? [one] : assetNamesOf(one, language)))
    .map((name) => assetOf(bundle, name).fileName)
  const styles = chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
  return {
    modules: [...new Set([...chunks.map(({ fileName }) => fileName), ...textFiles])].filter(isNew),
    styles: [...new Set(styles)].filter(isNew),
    data: dataFiles,
  }
}

/** The data asset with a name. */
export function assetOf(bundle: Rolldown.OutputBundle, name: string): Rolldown.OutputAsset {
  const found = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(`${name}.json`))
  if (found?.type !== 'asset') throw new Error(`The build has no asset ${name}.json`)
  return found
}

function chunkOf(bundle: Rolldown.OutputBundle, ending: string): Rolldown.OutputChunk {
  const found = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.replaceAll('\\', '/').endsWith(ending),
  )
  if (found?.type !== 'chunk') throw new Error(`The build has no chunk for ${ending}`)
  return found
}

/** A chunk with all its static imports. */
function withImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const all = new Set([chunk])
  for (const importer of all) {
    for (const name of importer.imports) {
      const next = bundle[name]
      if (next?.type === 'chunk') all.add(next)
    }
  }
  return [...all]
}

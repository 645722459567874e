import { queryOptions } from '@tanstack/react-query'
import { assetUrls } from 'virtual:assets'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { decodeOutline, type Outline, type Preview } from '../pipeline/outline.ts'
import { ASSET_OPTIONS, fetchJson } from './fetch-json.ts'
import {
  assetNamesOf,
  readSentences,
  type KnowledgePart,
  type KnowledgeParts,
  type SentenceFile,
} from '../domain/knowledge/knowledge.ts'

/** The projects and all counts, for the first screen. */
export const outlineQuery = queryOptions({
  queryKey: ['landscape', 'outline'],
  queryFn: ({ signal }): Promise<Preview> =>
    fetchJson(assetUrls.outline, signal, (outline) => decodeOutline(outline as Outline)),
  ...ASSET_OPTIONS,
})

/** The complete landscape shipped with the build. */
export const bundledQuery = queryOptions({
  queryKey: ['landscape', 'extract'],
  queryFn: ({ signal }) =>
    fetchJson(assetUrls.landscape, signal, (value) => {
      const landscape = value as Landscape
      // A host may answer a missing file with other JSON.
      if (!Array.isArray(landscape.items)) throw new Error('The file is not a landscape.')
      return landscape
    }),
  ...ASSET_OPTIONS,
})

/** A part of our knowledge in one language; a page loads the parts that it displays. */
export function knowledgeQuery<P extends KnowledgePart>(part: P, language: 'en' | 'fr') {
  return queryOptions({
    queryKey: ['knowledge', part, language],
    // src/build/assets.ts writes the assets of each part with the same types.
    queryFn: async ({ signal }): Promise<KnowledgeParts[P]> => {
      const files = assetNamesOf(part, language).map((name) => fetchJson(assetUrls[name], signal, (value) => value))
      const contents = await Promise.all(files)
      return (part === 'sentences' ? readSentences(contents as SentenceFile[]) : contents[0]) as KnowledgeParts[P]
    },
    ...ASSET_OPTIONS,
  })
}

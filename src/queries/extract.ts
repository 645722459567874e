import { queryOptions } from '@tanstack/react-query'
import { assetUrls } from 'virtual:assets'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { decodeOutline, type Outline, type Preview } from '../pipeline/outline.ts'
import { FOREVER, fetchJson } from './fetch-json.ts'
import type { KnowledgePart, KnowledgeParts } from '../domain/knowledge/knowledge.ts'

/** The projects and all counts: what the first screen shows. */
export const outlineQuery = queryOptions({
  queryKey: ['landscape', 'outline'],
  queryFn: ({ signal }): Promise<Preview> =>
    fetchJson(assetUrls.outline, signal, (outline) => decodeOutline(outline as Outline)),
  ...FOREVER,
})

/** The shipped landscape, whole. */
export const extractQuery = queryOptions({
  queryKey: ['landscape', 'extract'],
  queryFn: ({ signal }) =>
    fetchJson(assetUrls.landscape, signal, (value) => {
      const landscape = value as Landscape
      // What a host answers in the place of a file may be JSON, too.
      if (!Array.isArray(landscape.items)) throw new Error('It is no landscape.')
      return landscape
    }),
  ...FOREVER,
})

/** A part of what we know, in one language; a page loads the parts that it shows. */
export function knowledgeQuery<P extends KnowledgePart>(part: P, language: 'en' | 'fr') {
  return queryOptions({
    queryKey: ['knowledge', part, language],
    // The asset of a part holds that part: src/build/knowledge-assets.ts makes both from one type.
    queryFn: ({ signal }) => fetchJson(assetUrls[`${part}-${language}`], signal, (value) => value as KnowledgeParts[P]),
    ...FOREVER,
  })
}

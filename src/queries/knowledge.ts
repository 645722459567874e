import { queryOptions } from '@tanstack/react-query'
import { assetUrls } from 'virtual:assets'
import type { KnowledgePart, KnowledgeParts } from '../domain/knowledge/knowledge.ts'
import { FOREVER, fetchJson } from './fetch-json.ts'

/** A part of what we know, in one language; a page loads the parts that it shows. */
export function knowledgeQuery<P extends KnowledgePart>(part: P, language: 'en' | 'fr') {
  return queryOptions({
    queryKey: ['knowledge', part, language],
    // The asset of a part holds that part: src/build/knowledge-assets.ts makes both from one type.
    queryFn: ({ signal }) => fetchJson(assetUrls[`${part}-${language}`], signal, (value) => value as KnowledgeParts[P]),
    ...FOREVER,
  })
}

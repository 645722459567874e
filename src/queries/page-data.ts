import type { QueryClient } from '@tanstack/react-query'
import { KNOWLEDGE_PARTS, type KnowledgePart } from '../domain/knowledge/knowledge.ts'
import { extractQuery, outlineQuery, knowledgeQuery } from './extract.ts'

/** Data that a page may need for its first screen, besides the outline: the whole extract, or a part of what we know. */
export type PageData = 'landscape' | KnowledgePart

const isPart = (name: string): name is KnowledgePart => KNOWLEDGE_PARTS.some((part) => part === name)

/** The data that a text names, with spaces in between; anything else in it is passed over. */
export function readPageData(text: string): PageData[] {
  return text.split(' ').filter((name): name is PageData => name === 'landscape' || isPart(name))
}

/** Loads the outline and what else a page needs. @returns whether all of it is there. */
export async function loadPageData(
  client: QueryClient,
  data: readonly PageData[],
  language: 'en' | 'fr',
): Promise<boolean> {
  await Promise.all([
    client.prefetchQuery(outlineQuery),
    ...data.map((one) =>
      one === 'landscape' ? client.prefetchQuery(extractQuery) : client.prefetchQuery(knowledgeQuery(one, language)),
    ),
  ])
  const keys = [outlineQuery.queryKey, ...data.map((one) => keyOf(one, language))]
  return keys.every((key) => client.getQueryData(key) !== undefined)
}

/** Under which key the queries hold such data. */
export function keyOf(data: PageData, language: 'en' | 'fr'): readonly string[] {
  return data === 'landscape' ? extractQuery.queryKey : knowledgeQuery(data, language).queryKey
}

import type { QueryClient } from '@tanstack/react-query'
import { KNOWLEDGE_PARTS, type KnowledgePart } from '../domain/knowledge/knowledge.ts'
import { bundledQuery, outlineQuery, knowledgeQuery } from './extract.ts'

/** Data that a page may need for its first screen besides the outline: the bundled landscape, or a part of our knowledge. */
export type PageData = 'landscape' | KnowledgePart

const isPart = (name: string): name is KnowledgePart => KNOWLEDGE_PARTS.some((part) => part === name)

/** Parses a space-separated list of data names; unknown names are ignored. */
export function readPageData(text: string): PageData[] {
  return text.split(' ').filter((name): name is PageData => name === 'landscape' || isPart(name))
}

/** Loads the outline and further data of a page. @returns whether all of it has loaded. */
export async function loadPageData(
  client: QueryClient,
  data: readonly PageData[],
  language: 'en' | 'fr',
): Promise<boolean> {
  await Promise.all([
    client.prefetchQuery(outlineQuery),
    ...data.map((name) =>
      name === 'landscape' ? client.prefetchQuery(bundledQuery) : client.prefetchQuery(knowledgeQuery(name, language)),
    ),
  ])
  const keys = [outlineQuery.queryKey, ...data.map((name) => keyOf(name, language))]
  return keys.every((key) => client.getQueryData(key) !== undefined)
}

/** The query key of such data. */
export function keyOf(data: PageData, language: 'en' | 'fr'): readonly string[] {
  return data === 'landscape' ? bundledQuery.queryKey : knowledgeQuery(data, language).queryKey
}

import type { Landscape } from '../domain/landscape/landscape.ts'
import { withRanks } from '../facts/with-ranks.ts'
import { encodeOutline } from '../pipeline/outline.ts'
import { buildFacts } from './facts.ts'
import { readExtract } from './read-extract.ts'
import type { KnowledgeSetting } from './settings.ts'

/** The two data assets: `outline` is loaded with the page, `landscape` after the first results. */
export type ExtractAssets = { outline: string; landscape: string }

/**
 * The bundled landscape for pages: with our decisions, or with purposes guessed by rules, and with the rank of each item.
 * @param folder the project's `data`.
 * @throws Error if the extract has no date, or a file of facts is invalid.
 */
export function buildExtract(
  folder: string,
  setting: KnowledgeSetting = 'shipped',
): { landscape: Landscape; revision: string } {
  const { landscape, revision } = readExtract(folder, setting)
  return { landscape: withRanks(landscape, buildFacts(folder).byItem), revision }
}

/** The bundled landscape as the two assets. */
export function buildExtractAssets(folder: string, setting?: KnowledgeSetting): ExtractAssets {
  const { landscape, revision } = buildExtract(folder, setting)
  return { outline: JSON.stringify(encodeOutline(landscape, revision)), landscape: JSON.stringify(landscape) }
}

import type { Landscape } from '../domain/landscape/landscape.ts'
import { withRanks } from '../facts/with-ranks.ts'
import { encodeOutline } from '../pipeline/outline.ts'
import { buildFacts } from './facts.ts'
import { readExtract } from './read-extract.ts'
import type { KnowledgeSetting } from './settings.ts'

/** The two data assets: `outline` comes with the page, `landscape` is fetched after the first results. */
export type ExtractAssets = { outline: string; landscape: string }

/**
 * The shipped landscape as pages get it: with our decisions, or with what rules make of it, and with the rank of each item.
 * @param folder the project's `data`.
 * @throws Error when the extract does not say which day it is of, or a file of facts has not its shape.
 */
export function buildExtract(
  folder: string,
  setting: KnowledgeSetting = 'shipped',
): { landscape: Landscape; revision: string } {
  const { landscape, revision } = readExtract(folder, setting)
  return { landscape: withRanks(landscape, buildFacts(folder).byItem), revision }
}

/** The shipped landscape as the two assets. */
export function buildExtractAssets(folder: string, setting?: KnowledgeSetting): ExtractAssets {
  const { landscape, revision } = buildExtract(folder, setting)
  return { outline: JSON.stringify(encodeOutline(landscape, revision)), landscape: JSON.stringify(landscape) }
}

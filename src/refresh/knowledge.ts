import { checkKnowledge, readKnowledgeTexts } from '../build/knowledge-check.ts'
import { readDecisions } from '../build/knowledge-assets.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { factsRepository } from '../facts/facts-key.ts'
import { canonicalFinder } from '../facts/aliases.ts'
import type { FactSheets } from '../facts/sheet.ts'
import { withDecisions } from '../pipeline/purpose.ts'

/** A row of our knowledge without an item, or an item without a row; `line` is 0 where a row is missing. */
export type KnowledgeEntry = { file: string; line: number; message: string }

/**
 * Where our knowledge and a landscape do not fit. None is a fault of the landscape: both change on days of their own.
 * @param folder the project's `data`
 */
export function knowledgeEntries(folder: string, landscape: Landscape, sheets: FactSheets): KnowledgeEntry[] {
  const faults = checkKnowledge(readKnowledgeTexts(folder), withDecisions(landscape, readDecisions(folder)))
  return [...faults, ...factEntries(landscape, sheets)]
}

/** Rows of ours about facts whose item or repository has left the landscape. */
function factEntries({ items }: Landscape, { matches, licences, aliases }: FactSheets): KnowledgeEntry[] {
  const ids = new Set(items.map(({ id }) => id))
  const canonical = canonicalFinder(aliases)
  const repositories = new Set(items.flatMap((item) => factsRepository(item) ?? []).map(canonical))
  const matched = [matches.repositories, matches.maintainers, matches.support].flatMap((rows) => Object.entries(rows))
  const gone = [...matched.map(([name, { item }]) => ({ name, item })), ...matches.notSupport.map(({ product, item }) => ({ name: product, item }))] // prettier-ignore
  return [
    ...gone
      .filter(({ item }) => !ids.has(item))
      .map(({ name, item }) => ({ file: 'matches.yml', line: 0, message: `${name}: there is no item "${item}"` })),
    ...Object.keys(licences)
      .filter((name) => !repositories.has(canonical(name)))
      .map((name) => ({ file: 'licences.yml', line: 0, message: `${name}: no item has this repository` })),
  ]
}

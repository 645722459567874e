import { escapeMarkdown, markdownLink, markdownTable } from '../../lib/markdown.ts'
import { factText, type Fact, type FactWords } from './compare-facts.ts'
import type { ComparedRow, CompareRowId } from './compare.ts'
import type { Item } from '../landscape/landscape.ts'

/** A comparison for export. */
export type WrittenComparison = {
  items: readonly Item[]
  rows: readonly ComparedRow[]
  /** Differences between two items, and replacements of archived ones: a sentence each. */
  notes: readonly string[]
  /** The address of the comparison. */
  address: string
}

/** The texts of an exported comparison, in one language. */
export type CompareWords = FactWords & {
  rowLabel: (id: CompareRowId) => string
  fact: string
  none: string
  /** The source of the facts, with their date. */
  source: string
  comparison: string
}

/** The comparison as a Markdown table with its source. */
export function markdownComparison(comparison: WrittenComparison, words: CompareWords): string {
  return `${factsTable(comparison, words)}\n\n${sourceLine(comparison, words)}\n`
}

/** The table of facts, a row each. */
export function factsTable({ items, rows }: WrittenComparison, words: CompareWords): string {
  const head = [words.fact, ...items.map(({ name }) => name)].map(escapeMarkdown)
  const body = rows.map(({ id, cells }) => [
    escapeMarkdown(words.rowLabel(id)),
    ...cells.map((facts) => cellText(facts, words)),
  ])
  return markdownTable(head, body)
}

/** The source of the facts, and a link to the comparison. */
export function sourceLine({ address }: WrittenComparison, words: CompareWords): string {
  return `${escapeMarkdown(words.source)} ${markdownLink(words.comparison, address)}`
}

/** A cell as Markdown in one line. */
export function cellText(facts: readonly Fact[], words: CompareWords): string {
  if (facts.length === 0) return words.none
  return facts
    .map((fact) => (fact.kind === 'link' ? markdownLink(fact.label, fact.url) : escapeMarkdown(factText(fact, words))))
    .join(', ')
}

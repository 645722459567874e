import type { Item, Maturity } from '../domain/landscape/landscape.ts'
import { isMaturity } from '../domain/landscape/levels.ts'
import { knowledgeIdOf, type SearchKnowledge } from './knowledge.ts'

const BY_MATURITY: Record<Maturity | 'none', number> = {
  graduated: 1,
  incubating: 0.85,
  sandbox: 0.55,
  none: 0.2,
  archived: 0.05,
}

/**
 * The prior probability of each item, from 0 to 1: its maturity, and how often our tables name it, which raises popular
 * items that are not CNCF projects.
 */
export function priorsOf(items: readonly Item[], knowledge: SearchKnowledge): Float32Array {
  const mentions = new Map<string, number>()
  const add = (id: string, weight: number) => mentions.set(id, (mentions.get(id) ?? 0) + weight)
  for (const intent of knowledge.intents) {
    if (intent.isTerm) continue
    for (const id of intent.main) add(id, 3)
    for (const id of intent.also) add(id, 1)
  }
  for (const [id, aliases] of Object.entries(knowledge.aliases)) add(id, Math.min(3, aliases.length))
  return Float32Array.from(items, (item) => {
    const fame = Math.min(1, Math.log2(1 + (mentions.get(knowledgeIdOf(item)) ?? 0)) / 5)
    return item.maturity === 'archived' ? BY_MATURITY.archived + fame * 0.1 : 0.6 * maturityPrior(item) + 0.4 * fame
  })
}

/** The maturity of custom levels is unspecified: they count as the CNCF's first level. */
function maturityPrior({ maturity = 'none' }: Item): number {
  return maturity === 'none' || isMaturity(maturity) ? BY_MATURITY[maturity] : BY_MATURITY.sandbox
}

/** The contribution of each kind of mention in our tables to an item's renown. */
const NAMED_IN = { main: 1.5, also: 0.5, term: 1.5, alias: 1 } as const

/** The renown of each item, unbounded: its mentions in intents and terms, and its aliases. */
export function renownOf(items: readonly Item[], knowledge: SearchKnowledge): Float32Array {
  const renown = new Map<string, number>()
  const add = (id: string, weight: number) => renown.set(id, (renown.get(id) ?? 0) + weight)
  for (const { isTerm, main, also } of knowledge.intents) {
    for (const id of main) add(id, isTerm ? NAMED_IN.term : NAMED_IN.main)
    for (const id of also) add(id, NAMED_IN.also)
  }
  for (const [id, aliases] of Object.entries(knowledge.aliases)) add(id, NAMED_IN.alias * aliases.length)
  return Float32Array.from(items, (item) => renown.get(knowledgeIdOf(item)) ?? 0)
}

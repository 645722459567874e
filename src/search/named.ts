import type { Analysis } from './analyse.ts'
import { docsWithWords, prefixSpan } from './name-index.ts'
import { isUnspaced } from './script-words.ts'
import type { SearchIndex } from './search-index.ts'

export type NamedTier = 'exact' | 'alias' | 'prefix' | 'words'

/** An item that the query names, fully or in part. A larger `score` is better. */
export type NamedMatch = { doc: number; tier: NamedTier; alias?: string | undefined; score: number }

/** Items that the query names: exactly, by an alias, by a prefix, or by words of the name. */
export function findNamed(index: SearchIndex, analysis: Analysis): Map<number, NamedMatch> {
  const found = new Map<number, NamedMatch>()
  const add = (match: NamedMatch) => {
    const previous = found.get(match.doc)
    // Better kinds of match are added before lesser ones.
    if (!previous || (previous.tier === match.tier && match.score > previous.score)) found.set(match.doc, match)
  }
  const { whole, words } = analysis
  const [from, to] = prefixSpan(index.names.keys, whole)
  for (let at = from; at < to; at += 1) {
    const isWhole = index.names.keys[at]?.length === whole.length
    for (const { doc, alias, isDerived } of index.names.uses[at] ?? []) {
      const prior = index.priors[doc] ?? 0
      if (isWhole) {
        // A derived name (initials, without vendor) ranks behind a listed one.
        add({ doc, tier: alias === undefined ? 'exact' : 'alias', alias, score: prior - (isDerived ? 0.5 : 0) })
      } else if (!isDerived || whole.length > 2) {
        const share = whole.length / (index.names.keys[at]?.length ?? 1)
        add({
          doc,
          tier: 'prefix',
          alias,
          score: prior + COMPLETENESS_GAIN * share - (alias === undefined ? 0 : ALIAS_PREFIX_COST),
        })
      }
    }
  }
  // With words of daily life, stop words count too: "used cars" is not the name CARS.
  const content = analysis.isEveryday ? words : words.filter((word) => !index.vocabulary.stop.has(word))
  if (whole.length > 1 || isUnspaced(whole)) {
    for (const doc of docsWithWords(index.names, content.length > 0 ? content : words)) {
      // A prefix of a later word of a name is a weaker prefix match.
      const tier = words.length === 1 ? 'prefix' : 'words'
      add({ doc, tier, score: (index.priors[doc] ?? 0) - LATER_WORD_COST })
    }
  }
  return found
}

/** Bonus for the typed share of a name, and costs of weaker prefixes. */
const COMPLETENESS_GAIN = 0.45
const ALIAS_PREFIX_COST = 0.55
const LATER_WORD_COST = 0.3

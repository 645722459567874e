import type { Analysis } from './analyse.ts'
import { docsWithWords, prefixSpan } from './name-index.ts'
import { isUnspaced } from './script-words.ts'
import type { SearchIndex } from './search-index.ts'

export type NamedTier = 'exact' | 'alias' | 'prefix' | 'words'

/** An item that the query names, whole or in part. `score` is better when larger. */
export type NamedMatch = { doc: number; tier: NamedTier; alias?: string | undefined; score: number }

/** Items that the query names: whole, by another name, by the beginning of a name, or by words of it. */
export function findNamed(index: SearchIndex, analysis: Analysis): Map<number, NamedMatch> {
  const found = new Map<number, NamedMatch>()
  const add = (match: NamedMatch) => {
    const known = found.get(match.doc)
    // Better kinds of match come before lesser ones.
    if (!known || (known.tier === match.tier && match.score > known.score)) found.set(match.doc, match)
  }
  const { whole, words } = analysis
  const [from, to] = prefixSpan(index.names.keys, whole)
  for (let at = from; at < to; at += 1) {
    const isWhole = index.names.keys[at]?.length === whole.length
    for (const { doc, alias, isDerived } of index.names.uses[at] ?? []) {
      const prior = index.priors[doc] ?? 0
      if (isWhole) {
        // A name that we made ourselves (initials, no vendor) gives way to one that is written somewhere.
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
  // "used cars" is not the name CARS: beside a word of daily life, the small words count too.
  const content = analysis.isEveryday ? words : words.filter((word) => !index.vocabulary.stop.has(word))
  if (whole.length > 1 || isUnspaced(whole)) {
    for (const doc of docsWithWords(index.names, content.length > 0 ? content : words)) {
      // One word that begins a later word of a name is a prefix too, a lesser one.
      const tier = words.length === 1 ? 'prefix' : 'words'
      add({ doc, tier, score: (index.priors[doc] ?? 0) - LATER_WORD_COST })
    }
  }
  return found
}

/** What typing most of a name gains over having only begun one. */
const COMPLETENESS_GAIN = 0.45
const ALIAS_PREFIX_COST = 0.55
const LATER_WORD_COST = 0.3

import type { Event } from 'js-yaml'
import { LISTED_ISSUES } from '../lib/limits.ts'
import type { TopKey } from './top-lists.ts'
import { walkYaml } from './walk-yaml.ts'

/** Line numbers of entries in the text, from 1. */
export type Positions = {
  /** The line of `top[category].subcategories[subcategory].items[item]`, `top` being `landscape` by default; 0 if absent. */
  lineOf: (category: number, subcategory: number, item: number, top?: TopKey) => number
  /** Repeated keys of mappings: `path` in the document, joined by `/`, and the line of the repetition. */
  duplicateKeys: { path: string; key: string; line: number }[]
}

/** The path of an entry, under either of TOP_KEYS: landscape/0/subcategories/0/items/0. */
const ENTRY = /^(landscape|categories)\/(\d+)\/subcategories\/(\d+)\/items\/(\d+)$/

/** Reads the positions of entries and repeated keys from a parser's events for `text`. */
export function readPositions(text: string, events: readonly Event[]): Positions {
  const lines = new Map<string, number>()
  const duplicateKeys: Positions['duplicateKeys'] = []
  walkYaml(text, events, {
    node: (path, line) => {
      const entry = ENTRY.exec(path)
      if (entry) lines.set(`${entry[1]}/${entry[2]}/${entry[3]}/${entry[4]}`, line)
    },
    duplicateKey: (path, key, line) => {
      // Issues are capped, so further positions are not needed.
      if (duplicateKeys.length < LISTED_ISSUES) duplicateKeys.push({ path, key, line })
    },
  })
  return {
    lineOf: (category, subcategory, item, top = 'landscape') =>
      lines.get(`${top}/${category}/${subcategory}/${item}`) ?? 0,
    duplicateKeys,
  }
}

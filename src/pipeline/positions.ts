import type { Event } from 'js-yaml'
import { LISTED_ISSUES } from '../lib/limits.ts'
import { walkYaml } from './walk-yaml.ts'

/** Where entries stand in the text. Lines count from 1. */
export type Positions = {
  /** The line of `landscape[category].subcategories[subcategory].items[item]`; 0 when it is not there. */
  lineOf: (category: number, subcategory: number, item: number) => number
  /** Keys that a mapping has twice: `path` in the document, joined by `/`, and the line of the repetition. */
  duplicateKeys: { path: string; key: string; line: number }[]
}

/** Paths as deep as an entry: landscape/0/subcategories/0/items/0. */
const ENTRY = /^landscape\/(\d+)\/subcategories\/(\d+)\/items\/(\d+)$/

/** Reads the positions of entries and repeated keys off a parser's events for `text`. */
export function readPositions(text: string, events: readonly Event[]): Positions {
  const lines = new Map<string, number>()
  const duplicateKeys: Positions['duplicateKeys'] = []
  walkYaml(text, events, {
    node: (path, line) => {
      const entry = ENTRY.exec(path)
      if (entry) lines.set(`${entry[1]}/${entry[2]}/${entry[3]}`, line)
    },
    duplicateKey: (path, key, line) => {
      // No more are listed.
      if (duplicateKeys.length < LISTED_ISSUES) duplicateKeys.push({ path, key, line })
    },
  })
  return {
    lineOf: (category, subcategory, item) => lines.get(`${category}/${subcategory}/${item}`) ?? 0,
    duplicateKeys,
  }
}

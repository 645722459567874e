import type { Item } from '../domain/landscape/landscape.ts'
import { editDistance } from '../lib/edit-distance.ts'
import { wordsOf } from '../lib/text.ts'
import type { LevelWords } from './knowledge.ts'

/** The maturity levels in a query. */
export type QueryLevels = {
  /** The requested levels, in the landscape's order. */
  levels: string[]
  /** Excluded levels ("not archived"). */
  without: string[]
  /** The query without the words for levels; empty if nothing else is left. */
  rest: string
  /** The words for levels. */
  words: string
  /** The query with a corrected level; undefined without correction. */
  rewritten?: string | undefined
}

type Form = { words: readonly string[]; accented: string; level: string; isWeak: boolean }

/** The words for the levels of a landscape. */
export type Levels = {
  /** Levels with items, in the order of the table, then custom levels in order of appearance. */
  present: readonly string[]
  forms: readonly Form[]
  table: LevelWords
  others: ReadonlyMap<string, ReadonlySet<string>>
}

/** Collects the levels of the items; custom levels are matched by their name. */
export function levelsOf(items: readonly Item[], table: LevelWords): Levels {
  const found = new Set<string>(items.flatMap((item) => item.maturity ?? []))
  const listed = Object.keys(table.rows).filter((level) => found.has(level))
  const present = [...listed, ...[...found].filter((level) => !listed.includes(level))]
  const forms = present.flatMap((level): Form[] => {
    const row = Object.hasOwn(table.rows, level) ? table.rows[level] : undefined
    const form = (text: string, isWeak: boolean) => ({
      words: wordsOf(text),
      accented: text.normalize('NFC').toLowerCase(),
      level,
      isWeak,
    })
    if (row) return [...row.words.map((text) => form(text, false)), ...row.weak.map((text) => form(text, true))]
    return [level, `${level}s`].map((text) => form(text, true))
  })
  return {
    present,
    forms: forms.filter(({ words }) => words.length > 0).toSorted((a, b) => b.words.length - a.words.length),
    table,
    others: new Map(present.map((level) => [level, new Set((table.rows[level]?.other ?? []).flatMap(wordsOf))])),
  }
}

type Token = { raw: string; word: string }
type Match = { level: string; isWeak: boolean; length: number; right?: string | undefined }

/** Reads the levels that a query names, unless the context gives the words another meaning. */
export function readLevels(
  levels: Levels,
  text: string,
  says: { isIndexed: (word: string) => boolean; isStop: (word: string) => boolean },
): QueryLevels | undefined {
  if (levels.present.length === 0) return undefined
  const tokens = tokensOf(text)
  const { projects, project, negations, fillers } = levels.table
  const asked = new Map<string, boolean>()
  const remaining = new Set(tokens.keys())
  const put = tokens.map(({ raw }) => raw)
  let isAllWeak = true
  let isOfProjects = tokens.some(({ word }) => projects.includes(word))
  let isMisspelt = false
  for (let at = 0; at < tokens.length;) {
    const match = matchAt(levels, tokens, at) ?? misspeltAt(levels, tokens, at, says.isIndexed)
    if (!match) {
      at += 1
      continue
    }
    const [before = '', further = ''] = [tokens[at - 1]?.word, tokens[at - 2]?.word]
    const isNegated = negations.includes(before) || (says.isStop(before) && negations.includes(further))
    const around = [before, tokens[at + match.length]?.word ?? '']
    isOfProjects ||= around.some((word) => project.includes(word))
    asked.set(match.level, isNegated)
    isAllWeak &&= match.isWeak
    if (match.right !== undefined) {
      put[at] = match.right
      isMisspelt = true
    }
    for (let step = 0; step < match.length; step += 1) remaining.delete(at + step)
    if (isNegated) for (const back of negations.includes(before) ? [1] : [1, 2]) remaining.delete(at - back)
    at += match.length
  }
  if (asked.size === 0) return undefined
  const rest = [...remaining].flatMap((at) => tokens[at] ?? [])
  const content = rest.filter(
    ({ word }) => !says.isStop(word) && ![projects, project, fillers].some((list) => list.includes(word)),
  )
  const isElse = content.some(({ word }) => [...asked.keys()].some((level) => levels.others.get(level)?.has(word)))
  if ((isAllWeak && !isOfProjects && isTableLevel(levels, asked)) || (isElse && !isOfProjects)) return undefined
  // A custom level's name may be any word: with other words, it must refer to projects.
  if (content.length > 0 && isAllWeak && !isOfProjects) return undefined
  const without = levels.present.filter((level) => asked.get(level) === true)
  const wanted = levels.present.filter((level) => asked.get(level) === false)
  return {
    levels:
      wanted.length > 0 || content.length > 0 ? wanted : levels.present.filter((level) => !without.includes(level)),
    without,
    rest: content.length === 0 ? '' : rest.map(({ raw }) => raw).join(' '),
    words: tokens.flatMap(({ raw }, at) => (remaining.has(at) ? [] : [raw])).join(' '),
    rewritten: isMisspelt ? put.join(' ') : undefined,
  }
}

function isTableLevel(levels: Levels, asked: ReadonlyMap<string, boolean>): boolean {
  return [...asked.keys()].some((level) => Object.hasOwn(levels.table.rows, level))
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([raw]) => ({ raw, word: wordsOf(raw)[0] ?? '' }))
}

/** The longest form that begins at `at`. Typed accents count: "archivé" is the level, "archive" is a noun. */
function matchAt(levels: Levels, tokens: readonly Token[], at: number): Match | undefined {
  const fitting = levels.forms.filter(({ words }) => words.every((word, step) => tokens[at + step]?.word === word))
  const [longest] = fitting
  if (!longest) return undefined
  const same = fitting.filter(({ words }) => words.length === longest.words.length)
  const typed = tokens
    .slice(at, at + longest.words.length)
    .map(({ raw }) => raw.normalize('NFC').toLowerCase())
    .join(' ')
  const form = same.find(({ accented }) => accented === typed) ?? same.find(({ isWeak }) => isWeak) ?? longest
  return { level: form.level, isWeak: form.isWeak, length: form.words.length }
}

/** Minimum word length for one correction, and for two. */
const ONE_EDIT_LENGTH = 6
const TWO_EDITS_LENGTH = 8

function misspeltAt(
  levels: Levels,
  tokens: readonly Token[],
  at: number,
  isIndexed: (word: string) => boolean,
): Match | undefined {
  const word = tokens[at]?.word ?? ''
  if (word.length < ONE_EDIT_LENGTH || levels.table.never.includes(word) || isIndexed(word)) return undefined
  const limit = word.length < TWO_EDITS_LENGTH ? 1 : 2
  let best: (Match & { edits: number }) | undefined
  for (const { words, accented, level, isWeak } of levels.forms) {
    const [only = ''] = words
    if (isWeak || words.length > 1 || only.length < ONE_EDIT_LENGTH || only[0] !== word[0]) continue
    const edits = editDistance(word, only, limit)
    if (edits <= limit && (!best || edits < best.edits)) best = { level, isWeak, length: 1, right: accented, edits }
  }
  return best
}

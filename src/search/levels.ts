import type { Item } from '../domain/landscape/landscape.ts'
import { editDistance } from '../lib/edit-distance.ts'
import { wordsOf } from '../lib/text.ts'
import type { LevelWords } from './knowledge.ts'

/** What a query says of maturity levels. */
export type LevelsSaid = {
  /** The levels of the landscape that are asked for, in the order of its levels. */
  levels: string[]
  /** Levels that are kept out ("not archived"). */
  without: string[]
  /** The query without the words that say so; empty where it says nothing else. */
  rest: string
  /** The words that say so. */
  said: string
  /** The query with a misspelt level put right; only where one was. */
  rewritten?: string | undefined
}

type Form = { words: readonly string[]; accented: string; level: string; isWeak: boolean }

/** How the levels of one landscape are said. */
export type Levels = {
  /** Those that its items have, in the order of the table, others as they come. */
  present: readonly string[]
  forms: readonly Form[]
  table: LevelWords
  others: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads the levels off the items: those of the table have its words, any other is said by its own name. */
export function levelsOf(items: readonly Item[], table: LevelWords): Levels {
  const found = new Set<string>(items.flatMap((item) => item.maturity ?? []))
  const known = Object.keys(table.rows).filter((level) => found.has(level))
  const present = [...known, ...[...found].filter((level) => !known.includes(level))]
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

/** Which levels a query names, unless its words mean something else beside the others. */
export function readLevels(
  levels: Levels,
  text: string,
  says: { isKnown: (word: string) => boolean; isStop: (word: string) => boolean },
): LevelsSaid | undefined {
  if (levels.present.length === 0) return undefined
  const tokens = tokensOf(text)
  const { projects, project, negations, fillers } = levels.table
  const asked = new Map<string, boolean>()
  const kept = new Set(tokens.keys())
  const put = tokens.map(({ raw }) => raw)
  let isAllWeak = true
  let isOfProjects = tokens.some(({ word }) => projects.includes(word))
  let isMisspelt = false
  for (let at = 0; at < tokens.length;) {
    const match = matchAt(levels, tokens, at) ?? misspeltAt(levels, tokens, at, says.isKnown)
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
    for (let step = 0; step < match.length; step += 1) kept.delete(at + step)
    if (isNegated) for (const back of negations.includes(before) ? [1] : [1, 2]) kept.delete(at - back)
    at += match.length
  }
  if (asked.size === 0) return undefined
  const rest = [...kept].flatMap((at) => tokens[at] ?? [])
  const content = rest.filter(
    ({ word }) => !says.isStop(word) && ![projects, project, fillers].some((list) => list.includes(word)),
  )
  const isElse = content.some(({ word }) => [...asked.keys()].some((level) => levels.others.get(level)?.has(word)))
  if ((isAllWeak && !isOfProjects && isKnownLevel(levels, asked)) || (isElse && !isOfProjects)) return undefined
  // A name that only this landscape gives its levels may be any word: beside others it needs to be said of projects.
  if (content.length > 0 && isAllWeak && !isOfProjects) return undefined
  const without = levels.present.filter((level) => asked.get(level) === true)
  const wanted = levels.present.filter((level) => asked.get(level) === false)
  return {
    levels:
      wanted.length > 0 || content.length > 0 ? wanted : levels.present.filter((level) => !without.includes(level)),
    without,
    rest: content.length === 0 ? '' : rest.map(({ raw }) => raw).join(' '),
    said: tokens.flatMap(({ raw }, at) => (kept.has(at) ? [] : [raw])).join(' '),
    rewritten: isMisspelt ? put.join(' ') : undefined,
  }
}

function isKnownLevel(levels: Levels, asked: ReadonlyMap<string, boolean>): boolean {
  return [...asked.keys()].some((level) => Object.hasOwn(levels.table.rows, level))
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([raw]) => ({ raw, word: wordsOf(raw)[0] ?? '' }))
}

/** The longest form that begins at `at`. An accent that is typed is meant: "archivé" is the level, "archive" a thing. */
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

/** Letters from which on a word may be misspelt, and from which on twice. */
const MISSPELT_FROM = 6
const TWICE_FROM = 8

function misspeltAt(
  levels: Levels,
  tokens: readonly Token[],
  at: number,
  isKnown: (word: string) => boolean,
): Match | undefined {
  const word = tokens[at]?.word ?? ''
  if (word.length < MISSPELT_FROM || levels.table.never.includes(word) || isKnown(word)) return undefined
  const limit = word.length < TWICE_FROM ? 1 : 2
  let best: (Match & { edits: number }) | undefined
  for (const { words, accented, level, isWeak } of levels.forms) {
    const [only = ''] = words
    if (isWeak || words.length > 1 || only.length < MISSPELT_FROM || only[0] !== word[0]) continue
    const edits = editDistance(word, only, limit)
    if (edits <= limit && (!best || edits < best.edits)) best = { level, isWeak, length: 1, right: accented, edits }
  }
  return best
}

import { FOCUS_AREAS, ROLES, SIGNALS, type Item } from '../domain/landscape/landscape.ts'
import { placesOf, subcategoryId } from '../domain/landscape/paths.ts'
import type { IntentRow, LevelWords, SearchKnowledge } from './knowledge.ts'

/** The tables from a YAML parser. A missing one counts as empty. */
export type ParsedTables = {
  aliases?: unknown
  hints?: unknown
  sentences?: unknown
  intents?: unknown
  glossary?: unknown
  focus?: unknown
  kinds?: unknown
  guide?: unknown
  words?: unknown
  stopwords?: unknown
  levels?: unknown
}

/** A row that is invalid, or refers to nothing in the landscape. */
export type KnowledgeFault = { table: string; row: string; message: string }

type Report = (row: string, message: string) => void
type Table = Record<string, unknown>

const INTENT_LISTS = ['en', 'fr', 'main', 'also', 'more', 'roles', 'signals', 'areas', 'subcategories'] as const

/** Compiles parsed tables; an invalid row is left out and reported. */
export function compileKnowledge(parsed: ParsedTables): { knowledge: SearchKnowledge; faults: KnowledgeFault[] } {
  const faults: KnowledgeFault[] = []
  const reporter =
    (table: string): Report =>
    (row, message) =>
      faults.push({ table, row, message })
  const stop = tableOf(parsed.stopwords, reporter('stopwords'))
  const languages = tableOf(stop['stop'], reporter('stopwords'))
  const likeness = tableOf(stop['likeness'], reporter('stopwords'))
  const listsOf = (table: string, value: unknown) =>
    mapRows(tableOf(value, reporter(table)), (row, list) => listOf(list, row, reporter(table)))
  const knowledge: SearchKnowledge = {
    aliases: listsOf('aliases', parsed.aliases),
    hints: listsOf('hints', parsed.hints),
    sentences: mapRows(tableOf(parsed.sentences, reporter('sentences')), sentenceOf),
    intents: [
      ...Object.entries(tableOf(parsed.intents, reporter('intents'))).flatMap(([id, row]) =>
        intentOf(id, row, reporter('intents')),
      ),
      ...Object.entries(tableOf(parsed.glossary, reporter('glossary'))).flatMap(([id, row]) =>
        termOf(id, row, reporter('glossary')),
      ),
    ],
    kinds: mapRows(tableOf(parsed.kinds, reporter('kinds')), (row, names) => kindNames(names, row, reporter('kinds'))),
    roles: mapRows(tableOf(tableOf(parsed.focus, reporter('focus'))['roles'], reporter('focus')), sentenceOf),
    places: mapRows(tableOf(parsed.guide, reporter('guide')), frenchName),
    words: listsOf('words', parsed.words),
    stop: Object.entries(languages).flatMap(([row, list]) => listOf(list, row, reporter('stopwords'))),
    soft: listOf(stop['soft'], 'soft', reporter('stopwords')),
    everyday: listOf(stop['everyday'], 'everyday', reporter('stopwords')),
    vendors: listOf(stop['vendors'], 'vendors', reporter('stopwords')),
    likeness: {
      before: listOf(likeness['before'], 'likeness', reporter('stopwords')),
      after: listOf(likeness['after'], 'likeness', reporter('stopwords')),
      between: listOf(likeness['between'], 'likeness', reporter('stopwords')),
    },
    levels: levelsFrom(tableOf(parsed.levels, reporter('levels')), reporter('levels')),
  }
  return { knowledge, faults }
}

/** Rows of the search tables that refer to nothing in a landscape: renamed and removed items, misspelt roles. */
export function danglingRows(knowledge: SearchKnowledge, items: readonly Item[]): KnowledgeFault[] {
  const ids = new Set(items.map((item) => item.id))
  const places = new Set(items.flatMap((item) => placesOf(item).map(subcategoryId)))
  const areas = new Set<string>(FOCUS_AREAS)
  const roles = new Set(FOCUS_AREAS.flatMap((area) => ROLES[area].map((role) => `${area}.${role}`)))
  const signals = new Set<string>(SIGNALS)
  const faults: KnowledgeFault[] = []
  const check = (table: string, row: string, what: string, values: readonly string[], valid: ReadonlySet<string>) => {
    for (const value of values) if (!valid.has(value)) faults.push({ table, row, message: `no ${what} "${value}"` })
  }
  for (const table of ['aliases', 'hints'] as const) {
    for (const id of Object.keys(knowledge[table])) check(table, id, 'item', [id], ids)
  }
  for (const intent of knowledge.intents) {
    const table = intent.isTerm ? 'glossary' : 'intents'
    check(table, intent.id, 'item', [...intent.main, ...intent.also, ...intent.more], ids)
    check(table, intent.id, 'subcategory', intent.subcategories, places)
    check(table, intent.id, 'role', intent.roles, roles)
    check(table, intent.id, 'signal', intent.signals, signals)
    check(table, intent.id, 'area', intent.areas, areas)
  }
  const roleIds = new Set<string>(FOCUS_AREAS.flatMap((area): readonly string[] => ROLES[area]))
  for (const id of Object.keys(knowledge.roles)) check('focus', id, 'role', [id], roleIds)
  return faults
}

function levelsFrom(table: Table, report: Report): LevelWords {
  const list = (key: string) => listOf(table[key], key, report)
  const rows = mapRows(tableOf(table['levels'], report), (level, row) => {
    const fields = tableOf(row, report)
    const part = (key: string) => listOf(fields[key], level, report)
    return { words: part('words'), weak: part('weak'), other: part('other') }
  })
  return {
    rows,
    projects: list('projects'),
    project: list('project'),
    fillers: list('fillers'),
    negations: list('negations'),
    never: list('never'),
  }
}

function intentOf(id: string, row: unknown, report: Report): IntentRow[] {
  const table = tableOf(row, (_, message) => report(id, message))
  for (const key of Object.keys(table)) {
    if (!(INTENT_LISTS as readonly string[]).includes(key)) report(id, `unknown key "${key}"`)
  }
  // Safe: INTENT_LISTS contains every list of the type.
  const lists = Object.fromEntries(INTENT_LISTS.map((key) => [key, listOf(table[key], id, report)])) as Omit<
    IntentRow,
    'id' | 'isTerm'
  >
  if (lists.en.length > 0 && lists.fr.length > 0) return [{ id, ...lists }]
  report(id, 'needs phrases in both languages')
  return []
}

/** A glossary term as an intent: its names are the phrases, its items the answers, or else its areas. */
function termOf(id: string, row: unknown, report: Report): IntentRow[] {
  const rowReport = (_: string, message: string) => report(id, message)
  const table = tableOf(row, rowReport)
  const phrasesIn = (language: 'en' | 'fr') => {
    const fields = tableOf(table[language], rowReport)
    // Users type "subject (NATS)" without the parentheses.
    const also = listOf(fields['also'], id, report).map((name) => name.replace(/\s*\([^)]*\)/g, ''))
    return typeof fields['term'] === 'string' ? [fields['term'], ...also] : []
  }
  const [en, fr] = [phrasesIn('en'), phrasesIn('fr')]
  if (en.length === 0 || fr.length === 0) {
    report(id, 'needs a term in both languages')
    return []
  }
  const [items, areas] = [listOf(table['items'], id, report), listOf(table['areas'], id, report)]
  const nothing = { also: [], more: [], roles: [], signals: [], subcategories: [] }
  return [{ ...nothing, id, isTerm: true, en, fr, main: items, areas: items.length > 0 ? [] : areas }]
}

/** The names of a kind, one and many, in both languages. */
function kindNames(value: unknown, row: string, report: Report): string[] {
  const table = tableOf(value, (_, message) => report(row, message))
  return (['en', 'fr'] as const).flatMap((language) => {
    const { one, other } = tableOf(table[language], (_, message) => report(row, message))
    return [one, other].filter((name) => typeof name === 'string')
  })
}

function frenchName(_: string, value: unknown): string {
  const { name } = (value as { fr?: { name?: unknown } } | null)?.fr ?? {}
  return typeof name === 'string' ? name : ''
}

function sentenceOf(_: string, value: unknown): { en?: string; fr?: string } {
  const row = typeof value === 'object' && value !== null ? (value as Table) : {}
  const { en, fr } = row
  return { ...(typeof en === 'string' && { en }), ...(typeof fr === 'string' && { fr }) }
}

function tableOf(value: unknown, report: Report): Table {
  if (value === undefined || value === null) return {}
  if (typeof value === 'object' && !Array.isArray(value)) return value as Table
  report('', 'is not a mapping')
  return {}
}

function mapRows<V>(table: Table, make: (row: string, value: unknown) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(table).map(([row, value]) => [row, make(row, value)]))
}

function listOf(value: unknown, row: string, report: Report): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    report(row, 'is not a list')
    return []
  }
  // YAML parses some words as numbers or booleans ("on", "8"); they are texts here.
  return value.flatMap((element) => (['string', 'number', 'boolean'].includes(typeof element) ? [String(element)] : []))
}

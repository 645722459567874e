import { describe, expect, it } from 'vitest'
import { MAIN_PAGES } from '../../../src/app/main-pages.ts'
import { STATES } from '../../../src/domain/knowledge/knowledge.ts'
import type { Origin } from '../../../src/components/landscape/landscape-state.ts'
import { LINK_GROUPS } from '../../../src/components/item-text/link-groups.ts'
import { ABOUT_COLUMNS } from '../../../src/domain/export/csv.ts'
import { CHANGE_CLASSES, CHANGE_KINDS } from '../../../src/domain/changes/kinds.ts'
import { ANSWERS } from '../../../src/domain/compare/compare-facts.ts'
import { FACT_SOURCES } from '../../../src/domain/facts/facts.ts'
import { COMPARE_GROUPS, COMPARE_ROWS } from '../../../src/domain/compare/compare.ts'
import { COLUMN_NAMES } from '../../../src/domain/results/columns.ts'
import { OCCASIONS } from '../../../src/pages/data/privacy/outside-hosts.ts'
import { STORED_KINDS } from '../../../src/stores/storage/delete-stored.ts'
import { ADDRESS_FAULTS } from '../../../src/domain/landscape/landscape-address.ts'
import { FILTER_NAMES, HAS_VALUES, NOT_A_PROJECT } from '../../../src/domain/results/filters.ts'
import { ACTIVITIES, SOURCE_AVAILABLE } from '../../../src/domain/facts/facts.ts'
import { ORCHESTRATION_WORDS } from '../../../src/domain/knowledge/knowledge.ts'
import {
  FOCUS_AREAS,
  ITEM_KINDS,
  LINK_KINDS,
  MATURITIES,
  ROLES,
  SIGNALS,
  SUMMARY_FIELDS,
  type DataIssue,
  type ItemKind,
} from '../../../src/domain/landscape/landscape.ts'
import { SORTS, TIMELINE_SORTS } from '../../../src/domain/results/sort.ts'
import { VIEWS } from '../../../src/domain/results/view.ts'
import { ADDRESS_KINDS } from '../../../src/search/address-index.ts'
import { PROBLEM_KINDS } from '../../../src/stack/finding.ts'
import { STACK_FORMATS } from '../../../src/stack/format-items.ts'
import { CERTAINTIES, MATCH_RULES } from '../../../src/stack/rules.ts'
import { TEXTS } from '../../../src/i18n/texts.ts'
import { FORMAT_NAMES } from '../../../src/pages/bookmarks/ExportDialog.tsx'
import { SOURCE_KINDS } from '../../../src/pages/changes/side-choice.ts'
import { CHANGES_VIEWS } from '../../../src/routing/changes-search.ts'
import type { Undoable } from '../../../src/stores/bookmarks/bookmarks.ts'
import { PROBLEMS } from '../../../src/stores/exchange/exchange-model.ts'
import { LINK_FAULTS } from '../../../src/stores/exchange/share-link.ts'
import { EXPORT_FORMATS } from '../../../src/pages/explore/export/exports.ts'
import { PICTURE_KINDS } from '../../../src/pages/explore/map/picture.ts'
import { THEMES } from '../../../src/stores/preferences.ts'
import type { LiveFailure, SideFailure } from '../../../src/worker/protocol.ts'
import { sourceFiles } from '../../support/factories.ts'
import { messageShape, messageTexts, type Message } from '../../support/messages.ts'

type Texts = Readonly<Record<string, Message>>
const FILES = ['core', 'pages'] as const
const textsOf = (language: 'en' | 'fr') =>
  Promise.all(FILES.map(async (file): Promise<Texts> => (await TEXTS[file][language]()).texts))

const english = await textsOf('en')
const french = await textsOf('fr')
const en: Texts = Object.assign({}, ...english)
const fr: Texts = Object.assign({}, ...french)
const CATALOGUES: Record<string, Texts> = { en, fr }
const keys = Object.keys(en)

/** Every value of a union type, which the compiler holds complete. */
const valuesOf = <V extends string>(table: Record<V, true>) => Object.keys(table)

const LIVE_FAILURES = valuesOf<LiveFailure>({
  empty: true,
  'too-large': true,
  'too-deep': true,
  'too-many': true,
  'not-yaml': true,
  aliases: true,
  'not-a-landscape': true,
  network: true,
  http: true,
  'rate-limit': true,
  timeout: true,
  cut: true,
  redirect: true,
  unreadable: true,
  'not-text': true,
  worker: true,
})

/**
 * The values that stand in keys made by templates, such as `area.${area}`: by the template, with * for the value.
 * A new template needs its row here, so that a key that is missing or unused is still found.
 */
const TEMPLATES: Record<string, readonly string[]> = {
  'hit.address.*': ADDRESS_KINDS,
  'answer.level.*': ['whole', 'beside', 'without', 'none'],
  'search.fault.*': ['unknown-operator', 'unknown-value', 'no-value'],
  'area.*': FOCUS_AREAS,
  'area.*.tagline': FOCUS_AREAS,
  'role.*': FOCUS_AREAS.flatMap((area): readonly string[] => ROLES[area]),
  'signal.*': SIGNALS,
  'maturity.*': [...MATURITIES, NOT_A_PROJECT],
  'orchestration.*': ['control', 'runsIt', 'whenDies', 'choose'],
  'orchestration.word.*': ORCHESTRATION_WORDS,
  'compare.answer.*': ANSWERS,
  'compare.group.*': COMPARE_GROUPS,
  'compare.row.*': COMPARE_ROWS.map(({ id }) => id),
  'facts.failed.*': ['none', 'limit', 'refused', 'network', 'timeout', 'not-an-answer'],
  'facts.source.*': FACT_SOURCES,
  'sort.*': SORTS,
  'column.*': COLUMN_NAMES,
  'export.*': EXPORT_FORMATS,
  'export.*.hint': EXPORT_FORMATS,
  'view.*': VIEWS,
  'theme.*': THEMES,
  'palette.theme.*': THEMES,
  'lists.undoable.*': valuesOf<Undoable['kind']>({
    removed: true,
    removedFrom: true,
    listDeleted: true,
    listEmptied: true,
    noteRemoved: true,
    imported: true,
    listKept: true,
    asideDiscarded: true,
  }),
  'exchange.format.*': FORMAT_NAMES,
  'exchange.format.*.hint': FORMAT_NAMES,
  'exchange.problem.*': PROBLEMS,
  'exchange.share.*': ['tooLong', 'unsupported'],
  'shared.fault.*': LINK_FAULTS,
  'changes.kind.*': CHANGE_KINDS,
  'changes.view.*': CHANGES_VIEWS,
  'changes.class.*': CHANGE_CLASSES,
  'changes.side.*': ['before', 'after'],
  'changes.source.*': SOURCE_KINDS,
  'changes.step.*': ['accepted', 'incubating', 'graduated', 'archived'],
  'changes.failure.*': valuesOf<SideFailure>({
    empty: true,
    'too-large': true,
    'too-deep': true,
    'too-many': true,
    'not-yaml': true,
    aliases: true,
    'not-a-landscape': true,
    network: true,
    http: true,
    'rate-limit': true,
    timeout: true,
    cut: true,
    redirect: true,
    unreadable: true,
    'not-text': true,
    worker: true,
    'unknown-date': true,
    'unknown-commit': true,
    'not-an-answer': true,
  }),
  'nav.*': MAIN_PAGES.map(({ name }) => name),
  'stack.problem.*': PROBLEM_KINDS,
  'stack.format.*': STACK_FORMATS,
  'stack.certainty.*': CERTAINTIES,
  'stack.rule.*': Object.keys(MATCH_RULES),
  'map.export.*': PICTURE_KINDS,
  'link.*': LINK_KINDS,
  'summary.*': SUMMARY_FIELDS,
  'item.links*': LINK_GROUPS,
  'item.*': ['accepted', 'incubating', 'graduated', 'archived'],
  'timeline.sort.*': TIMELINE_SORTS,
  'timeline.step.*': ['accepted', 'incubating', 'graduated', 'archived'],
  'timeline.stage.*': MATURITIES,
  'kind.*': valuesOf<Exclude<ItemKind, 'technology'>>({ member: true, partner: true, adopter: true }),
  'data.kind.*': ITEM_KINDS,
  'data.origin.*': valuesOf<Origin>({ bundled: true, cached: true, live: true, file: true }),
  'data.other.fault.*': ADDRESS_FAULTS,
  'data.other.failure.*': LIVE_FAILURES,
  'data.outcome.*': valuesOf<DataIssue['outcome']>({ kept: true, repaired: true, rejected: true }),
  'live.failure.*': LIVE_FAILURES,
  'has.*': HAS_VALUES,
  'item.state.*': STATES,
  'item.state.*By': STATES,
  'filters.*': FILTER_NAMES.filter((name) => name !== 'hide'),
  'activity.*': ACTIVITIES,
  'licence.*': [SOURCE_AVAILABLE],
  'data.facts.*': FACT_SOURCES,
  'export.column.*': ABOUT_COLUMNS,
  'data.privacy.kind.*': STORED_KINDS,
  'data.privacy.when.*': OCCASIONS,
}

const SOURCE = sourceFiles()
  .filter(({ path }) => !/^src\/i18n\/(en|fr)\//.test(path))
  .map(({ text }) => text)
  .join('\n')

const keySet = new Set(keys)

/** What stands in `t(…)`: every text up to the values, both branches of a condition included. */
const calls = [...SOURCE.matchAll(/(?<![\w.])t\(\s*((?:[^(){}]|\$\{[^}]*\}|\([^()]*\))*)/g)].map(
  (match) => match[1] ?? '',
)
const literalKeys = calls.flatMap((call) =>
  [...(call.split('{ ', 1)[0] ?? '').matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/gi)].map((match) => match[1] ?? ''),
)
// Rows of tables name the text of a value: `{ text: … }`.
const templates = [...SOURCE.matchAll(/(?:(?<![\w.])t\(|\btext:)\s*`([a-z][^`]*)`/g)].map((match) =>
  (match[1] ?? '').replace(/\$\{[^}]*\}/g, '*'),
)
const templateKeys = templates.flatMap((template) =>
  (TEMPLATES[template] ?? []).map((value) => template.replace('*', value)),
)

describe('the keys', () => {
  it('are found in the sources', () => {
    expect(literalKeys.length).toBeGreaterThan(80)
    expect(literalKeys).toEqual(expect.arrayContaining(['results.count', 'item.yes', 'item.no', 'search.clear']))
  })

  it('made by templates have their values in the table of this test', () => {
    expect([...new Set(templates)].filter((template) => !Object.hasOwn(TEMPLATES, template))).toEqual([])
  })

  it('that are used exist', () => {
    const used = new Set([...literalKeys, ...templateKeys])
    expect([...used].filter((key) => !keySet.has(key))).toEqual([])
  })

  it('that exist are used', () => {
    // A key may also reach t() by way of a table, so any literal that spells it counts.
    const spelt = new Set([...SOURCE.matchAll(/'([a-z][\w.-]*)'/gi)].map((match) => match[1] ?? ''))
    const used = new Set([...spelt, ...templateKeys])
    expect(keys.filter((key) => !used.has(key))).toEqual([])
  })

  it('stand in one file alone', () => {
    const all = english.flatMap((texts) => Object.keys(texts))
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
  })

  it('are the same in both languages', () => {
    for (const [index, file] of FILES.entries()) {
      const has = (texts: Texts | undefined) => Object.keys(texts ?? {}).toSorted()
      expect({ file, keys: has(french[index]) }).toEqual({ file, keys: has(english[index]) })
    }
  })
})

describe.each(Object.entries(CATALOGUES))('the catalogue %s', (language, catalogue) => {
  it('has every plural form of its language, and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const plurals = Object.values(catalogue)
      .map((text) => messageShape(text).forms)
      .filter((own) => own.length > 0)
    expect(plurals.length).toBeGreaterThan(20)
    for (const own of plurals) expect(own).toEqual(forms)
  })

  it('says something under every key, without stray space', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      for (const text of messageTexts(message)) expect({ key, text }).toEqual({ key, text: text.trim() || 'nothing' })
    }
  })

  it('has the same values as English', () => {
    for (const [key, text] of Object.entries(catalogue)) {
      const values = (one: Message) => messageShape(one).values
      expect({ key, values: values(text) }).toEqual({ key, values: values(CATALOGUES['en']?.[key] ?? '') })
    }
  })

  it('has no brace that is no value', () => {
    const texts = Object.values(catalogue).flatMap(messageTexts)
    expect(texts.filter((text) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([])
  })
})

import type { Item } from '../../../src/domain/landscape/landscape.ts'
import { NO_KNOWLEDGE, type IntentRow, type SearchKnowledge } from '../../../src/search/knowledge.ts'
import { analyse } from '../../../src/search/analyse.ts'
import { findFuzzy } from '../../../src/search/fuzzy.ts'
import { findByMeaning, findIntents } from '../../../src/search/meaning.ts'
import { findNamed } from '../../../src/search/named.ts'
import { rank } from '../../../src/search/rank.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { intent as sameIntent, item } from './support-item.ts'

// A landscape small enough to reckon by hand, in which everything that counts for an order occurs: names of every kind,
// maturities, organisations, places, roles, texts in every field, problems, terms, and words in two languages.

const mesh = { category: 'Orchestration', subcategory: 'Service Mesh' }
const logs = { category: 'Observability', subcategory: 'Logging' }
const data = { category: 'App Definition', subcategory: 'Database' }

export const worldItems: Item[] = [
  item('Zentrix', { ...mesh, maturity: 'graduated', description: 'A mesh that encrypts traffic.' }),
  item('Zentrix Gateway', { ...mesh, maturity: 'sandbox', description: 'An entry for traffic.' }),
  item('Apache Quorvo', { ...data, description: 'Stores rows in columns.' }),
  item('Open Torrent Engine (OTE)', { ...data, maturity: 'incubating', description: 'Torrents of events.' }),
  item('Lumberjack', {
    ...logs,
    maturity: 'graduated',
    areas: ['logging'],
    roles: ['log-collection', 'log-storage'],
    signals: ['logs'],
    description: 'Collects journals from many machines.',
  }),
  item('Timberline', {
    ...logs,
    maturity: 'incubating',
    areas: ['logging'],
    roles: ['log-collection'],
    signals: ['logs'],
    summary: { useCase: 'Shipping records abroad.', tags: 'harvest' },
  }),
  item('Sawmill', { ...logs, areas: ['logging'], roles: ['log-storage', 'log-viewing'], signals: ['logs'] }),
  item('Old Axe', {
    ...logs,
    maturity: 'archived',
    areas: ['logging'],
    roles: ['log-collection', 'log-storage'],
    signals: ['logs'],
  }),
  item('Meter Maid', {
    category: 'Observability',
    subcategory: 'Monitoring',
    areas: ['monitoring'],
    roles: ['metrics', 'alerting'],
    signals: ['metrics', 'alerts'],
    maturity: 'graduated',
  }),
  item('Gauge', {
    category: 'Observability',
    subcategory: 'Monitoring',
    areas: ['monitoring'],
    roles: ['metrics'],
    signals: ['metrics'],
  }),
  item('Zentrix', { id: 'zentrix-inc', kind: 'member', category: 'Members', subcategory: 'Gold' }),
  item('Monitoring', { id: 'monitoring-inc', kind: 'member', category: 'Members', subcategory: 'Gold' }),
  item('Quorvonia', { kind: 'partner', category: 'Special', subcategory: 'Partners' }),
  item('Vault Of Glass', { ...data, knownAs: 'glass', description: 'Keeps what nobody may read.' }),
]

const intent = (id: string, en: string[], fr: string[], more: Partial<IntentRow> = {}): IntentRow =>
  sameIntent(id, en, { fr, ...more })

export const worldKnowledge: SearchKnowledge = {
  aliases: { zentrix: ['zx', 'z e n'], lumberjack: ['Holzfäller'], glass: ['keeper'] },
  hints: { sawmill: ['planks'] },
  kinds: { 'meter-reader': ['meter reader', 'meter readers', 'releveur de compteurs', 'releveurs de compteurs'] },
  places: { 'observability/monitoring': 'Zorbulettes', observability: 'Guetterie' },
  sentences: { gauge: { en: 'Measures pressure.', fr: 'Mesure la pression.' } },
  intents: [
    intent('collect-logs', ['collect logs', 'log shipping'], ['collecter les journaux'], {
      main: ['lumberjack'],
      also: ['timberline'],
      more: ['gauge'],
      roles: ['logging.log-collection'],
      subcategories: ['observability/logging'],
    }),
    intent('measure', ['measure pressure', 'monitoring'], ['mesurer la pression'], {
      main: ['meter-maid'],
      signals: ['metrics'],
      areas: ['monitoring'],
    }),
    intent('drill', ['drill holes'], ['percer des trous'], { main: ['gauge'] }),
    intent('mesh', ['service mesh'], ['maillage de services'], { isTerm: true, main: ['zentrix', 'zentrix-gateway'] }),
  ],
  roles: { metrics: { en: 'Counts kilograms.', fr: 'Compte les kilogrammes.' } },
  words: {
    log: ['journal', 'journaux', 'record'],
    database: ['base de données', 'store of rows'],
    encrypt: ['chiffrer'],
  },
  stop: ['a', 'the', 'for', 'of', 'les', 'de', 'la', 'des', 'an', 'that'],
  soft: ['tool', 'service'],
  everyday: ['banana', 'carte postale', 'shoe'],
  vendors: ['apache'],
  levels: NO_KNOWLEDGE.levels,
  likeness: { before: ['alternative to', 'like'], after: ['alternative'], between: ['vs', 'or'] },
}

export const world = buildSearchIndex(worldItems, worldKnowledge)

/** What everything that is found comes to: a line an item, `id tier key`, best first. */
export function ranked(query: string): string[] {
  const analysis = analyse(world, query)
  const intents = findIntents(world, analysis)
  const order = rank(world, {
    analysis,
    intents,
    named: findNamed(world, analysis),
    meanings: findByMeaning(world, analysis, intents),
    fuzzy: findFuzzy(world, analysis.whole),
  })
  return order.map(({ doc, tier, key }) => `${world.items[doc]?.id} ${tier} ${key.toFixed(3)}`)
}

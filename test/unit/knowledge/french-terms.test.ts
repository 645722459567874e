import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { DESCRIPTIONS } from '../../../src/build/head.ts'
import { LANGUAGES, type Language } from '../../../src/build/knowledge-assets.ts'
import { pageDescription, plainDescription } from '../../../src/build/prerender/descriptions.ts'
import { webManifest } from '../../../src/build/web-manifest.ts'
import { withoutScript } from '../../../src/build/without-script.ts'
import { TEXTS } from '../../../src/i18n/texts.ts'
import { makeItem } from '../../support/factories.ts'
import { messageTexts, type Message } from '../../support/messages.ts'
import { PROJECT_ROOT } from '../../support/paths.ts'

/** A wording that is ruled out, and what to write; `faulty` and `right` show the difference. */
type Rule = { pattern: RegExp; faulty: string; right: string }

/** A pattern of whole words, whatever their case. */
const words = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}-])`, 'iu')

// A French word may be followed by the English one in brackets: « demandes (requests) ».
const RULES: Record<Language, readonly Rule[]> = {
  fr: [
    { pattern: words('runtimes?'), faulty: 'Runtime Wasm', right: 'Environnement d’exécution Wasm' },
    { pattern: words('workers?'), faulty: 'trois workers', right: 'trois nœuds de travail' },
    { pattern: words('serverless'), faulty: 'fonctions serverless', right: 'fonctions sans serveur' },
    { pattern: words('(?<!\\()builds?'), faulty: 'lance les builds', right: 'lance les constructions' },
    { pattern: words('machine learning'), faulty: 'du machine learning', right: 'de l’apprentissage automatique' },
    { pattern: words('malwares?'), faulty: 'les malwares', right: 'les logiciels malveillants' },
    { pattern: words('multi ?clusters?'), faulty: 'outil multicluster', right: 'outil multi-cluster' },
    { pattern: words('micro ?VMs?'), faulty: 'une microVM', right: 'une micro-VM' },
    { pattern: words('multi-?nœuds?'), faulty: 'un modèle multi-nœud', right: 'un modèle sur plusieurs nœuds' },
    { pattern: words('managée?s? (?:par|en un)'), faulty: 'managés par Azure', right: 'gérés par Azure' },
    { pattern: words('edge'), faulty: 'clusters en edge', right: 'clusters en périphérie' },
    {
      pattern: words('(?:agents?|modèles?|applications?|charges?|outils?|plateformes?|services?|passerelles?) IA'),
      faulty: 'des agents IA',
      right: 'des agents d’IA',
    },
    {
      pattern: words('images de conteneur|image de conteneurs'),
      faulty: 'images de conteneur',
      right: 'images de conteneurs',
    },
    { pattern: words('messageries?'), faulty: 'système de messagerie', right: 'système d’échange de messages' },
    { pattern: words('service mesh(?:es)?'), faulty: 'un service mesh', right: 'un maillage de services' },
    // Capital only for the object of Kubernetes.
    { pattern: /(?<![\p{L}-])jobs?(?![\p{L}-])/u, faulty: 'lance des jobs', right: 'lance des Jobs, ou des travaux' },
    {
      pattern: words('plug-ins?|(?:une|la|cette|toute) plugin'),
      faulty: 'une plugin CNI',
      right: 'un plugin CNI',
    },
    { pattern: words('templates?'), faulty: 'des templates', right: 'des modèles' },
    {
      pattern: words('(?<!\\()feature flags?'),
      faulty: 'des feature flags',
      right: 'des bascules de fonctionnalités (feature flags)',
    },
    { pattern: words('(?<!\\(|pull )requests?'), faulty: 'les requests CPU', right: 'les demandes (requests) de CPU' },
    { pattern: words('ingénieurs? data'), faulty: 'ingénieurs data', right: 'ingénieurs de données' },
    {
      pattern: words('(?:machines?|instances?) spot'),
      faulty: 'machines spot',
      right: 'machines à prix réduit (spot)',
    },
    { pattern: words('logs?'), faulty: 'collecte les logs', right: 'collecte les journaux' },
    { pattern: words('monitoring'), faulty: 'outil de monitoring', right: 'outil de supervision' },
    { pattern: words('dashboards?'), faulty: 'des dashboards', right: 'des tableaux de bord' },
    { pattern: words('supply chain'), faulty: 'la supply chain', right: 'la chaîne logicielle' },
  ],
  en: [
    { pattern: words('plug-ins?'), faulty: 'a network plug-in', right: 'a network plugin' },
    { pattern: words('wished states?'), faulty: 'the wished state', right: 'the desired state' },
    { pattern: /[\d}][ \u00A0\u202F]%/, faulty: '99.9 % and {share} %', right: '99.9% and {share}%' },
    {
      // Before a noun, that is before any word but those that continue a sentence.
      pattern:
        /(?<!\p{L})open source (?!(?:and|or|in|on|by|under|as|for|with|since|until|to|of|at|but|that|which|from|is|are|was|were|then|again)\b)\p{Ll}/iu,
      faulty: 'an open source licence',
      right: 'an open-source licence; it is open source in part',
    },
  ],
}

/** Where a ruled-out word is right; any of them where `found` is omitted. */
type Exception = { place: string; found?: string; why: string }

const SYNONYMS = 'glossary.yml * also'
const EXCEPTIONS: readonly Exception[] = [
  { place: SYNONYMS, why: 'the words that readers bring along and search for' },
  { place: 'glossary.yml cri text', found: 'Runtime', why: 'Container Runtime Interface is the name of the API' },
  { place: 'glossary.yml job text', found: 'job', why: 'the text says what Nomad itself calls a job' },
  { place: 'orchestration.yml systems control', found: 'jobs', why: 'jobs of Nomad, which calls every workload so' },
  { place: 'orchestration.yml systems runsIt', found: 'job', why: 'the command nomad job run' },
  { place: 'orchestration.yml firstMinutes linkerd text', found: 'edge', why: 'the name of a channel of Linkerd' },
  { place: 'sentences flomesh-service-mesh-fsm', found: 'Service Mesh', why: 'Open Service Mesh is a project' },
  { place: 'sentences kwasm', found: 'Runtime', why: 'Runtime Class Manager is a project' },
  { place: 'sentences winterjs', found: 'Worker', why: 'Service Worker is the name of the API' },
  { place: 'guide.yml wasm/hosted-platforms text', found: 'Edge', why: 'Wasmer Edge is a product' },
  {
    place: 'guide.yml observability-and-analysis/feature-flagging text',
    found: 'Feature Flag',
    why: 'GO Feature Flag is a project',
  },
]

const FOLDER = join(PROJECT_ROOT, 'data', 'knowledge')
const SENTENCES = join(FOLDER, 'sentences')

type Text = { place: string; language: Language; text: string }

/** The texts below the keys `en` and `fr` but for commands, with the names of the keys that lead to them. */
function textsIn(value: unknown, place: string, language?: Language): Text[] {
  if (typeof value === 'string') return language ? [{ place, language, text: value }] : []
  if (Array.isArray(value)) return value.flatMap((element) => textsIn(element, place, language))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, field]) => {
    if (key === 'command') return []
    const named = LANGUAGES.find((one) => one === key)
    return named ? textsIn(field, place, named) : textsIn(field, `${place} ${key}`, language)
  })
}

const yamlFiles = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yml'))
const readTexts = (path: string, name: string) => textsIn(load(readFileSync(path, 'utf8')), name)

/**
 * The texts of data/knowledge. Sentences in a single file are left out: they predate the decisions, and the folder that
 * replaces it has every one of them rewritten.
 */
function knowledgeTexts(): Text[] {
  const files = yamlFiles(FOLDER).filter((name) => name !== 'sentences.yml')
  const sentences = existsSync(SENTENCES) ? yamlFiles(SENTENCES) : []
  return [
    ...files.flatMap((name) => readTexts(join(FOLDER, name), name)),
    ...sentences.flatMap((name) => readTexts(join(SENTENCES, name), 'sentences')),
  ]
}

async function interfaceTexts(): Promise<Text[]> {
  const catalogues = LANGUAGES.flatMap((language) =>
    Object.values(TEXTS).map(async (file) => {
      const { texts } = await file[language]()
      return Object.entries(texts as Record<string, Message>).flatMap(([key, message]) =>
        messageTexts(message).map((text): Text => ({ place: `i18n ${key}`, language, text })),
      )
    }),
  )
  return (await Promise.all(catalogues)).flat()
}

const PAGES = ['glossary', 'compare', 'bookmarks', 'shared', 'timeline', 'stack', 'changes', 'data'] as const

function buildTexts(): Text[] {
  const place = { category: 'One', subcategory: 'Two' }
  const items = (['graduated', 'archived'] as const).map((maturity) => makeItem({ name: maturity, maturity, ...place }))
  return LANGUAGES.flatMap((language) => {
    const { shortcuts } = JSON.parse(webManifest(language, { basePath: '/' })) as { shortcuts: { name: string }[] }
    const texts: Record<string, string> = {
      head: DESCRIPTIONS[language],
      'without-script': withoutScript(language),
      'web-manifest': shortcuts.map(({ name }) => name).join(', '),
      item: items.map((item) => plainDescription(item, language)).join(' '),
      ...Object.fromEntries(PAGES.map((page) => [page, pageDescription(page, language)])),
    }
    return Object.entries(texts).map(([name, text]): Text => ({ place: `build ${name}`, language, text }))
  })
}

type Fault = { place: string; found: string; say: string }

/** The ruled-out words in texts. */
function faultsIn(texts: readonly Text[]): Fault[] {
  return texts.flatMap(({ place, language, text }) =>
    RULES[language].flatMap(({ pattern, right }) => {
      const every = new RegExp(pattern, `${pattern.flags}g`)
      return [...text.matchAll(every)].map(([found]) => ({ place, found, say: right }))
    }),
  )
}

const isException = ({ place, found }: Fault) => {
  const places = new Set([place, place.replace(/ \S+ also$/, ' * also')])
  return (one: Exception) => places.has(one.place) && (one.found ?? found) === found
}

const sources: Record<string, readonly Text[]> = {
  knowledge: knowledgeTexts(),
  interface: await interfaceTexts(),
  build: buildTexts(),
}
const allTexts = Object.values(sources).flat()
const faults = faultsIn(allTexts)

/** Whether the file of a place is among those that were read. */
const isRead = (place: string) => {
  const [file] = place.split(' ')
  return allTexts.some((text) => text.place.split(' ')[0] === file)
}

describe.each(LANGUAGES)('the decided words in %s', (language) => {
  it.each(RULES[language])('replace "$faulty"', ({ pattern, faulty, right }) => {
    expect(faulty).toMatch(pattern)
    expect(right).not.toMatch(pattern)
  })

  it.each(Object.keys(sources))('are used in every text of the %s', (source) => {
    const texts = (sources[source] ?? []).filter((text) => text.language === language)
    expect(texts.length).toBeGreaterThan(10)
    const left = faultsIn(texts).filter((fault) => !EXCEPTIONS.some(isException(fault)))
    expect(left.map(({ place, found, say }) => `${place}: "${found}", say "${say}"`)).toEqual([])
  })
})

it('every file of knowledge with texts is read', () => {
  const files = new Set(sources['knowledge']?.map(({ place }) => place.split(' ')[0]))
  const named = ['confused', 'focus', 'glossary', 'orchestration', 'successors'].map((name) => `${name}.yml`)
  expect([...files]).toEqual(expect.arrayContaining(named))
})

it('a word that is ruled out is found in a row at any depth, with its place, and not in a command', () => {
  const row = {
    one: { fr: [{ text: 'Le runtime, ou runtime Wasm', command: 'docker build .' }], en: { text: 'at 99 %' } },
  }
  expect(faultsIn(textsIn(row, 'file.yml')).map(({ place, found }) => [place, found])).toEqual([
    ['file.yml one text', 'runtime'],
    ['file.yml one text', 'runtime'],
    ['file.yml one text', '9 %'],
  ])
})

it.each(EXCEPTIONS.filter(({ place }) => isRead(place)))('the exception $place is still needed: $why', (exception) => {
  expect(faults.filter((fault) => isException(fault)(exception))).not.toEqual([])
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildExtract } from '../../../src/build/extract-assets.ts'
import { checkKnowledge, readKnowledgeTexts } from '../../../src/build/knowledge-check.ts'
import { readKnowledge } from '../../../src/build/knowledge-files.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'
import { wordsOf } from '../../../src/lib/text.ts'
import { faultsOverBoth } from '../../support/both-landscapes.ts'
import { frozenLandscape } from '../../support/factories.ts'
import { sharedFile } from '../../support/landscape-files.ts'

type Row = { en?: string; fr?: string; unknown?: true; state?: object }
const ROWS = Object.entries(readKnowledge<Record<string, Row>>('data', 'sentences'))

/** Products that an audit of 2026-11-29 found discontinued, bought or renamed, and that still are. */
const ENDED = (
  'passage lightstep whitesource terrascan kube-hunter spring-cloud-sleuth signalfx humio prisma-cloud platform-sh ' +
  'prisma-cloud-by-palo-alto-networks rookout google-stackdriver helios aspecto epsagon flowmill fugue capsule8 protego ' +
  'replex opsani overops granulate memphis foresight sidekick threat-stack stackstate slimtoolkit apache-mesos ' +
  'google-container-registry aws-app-mesh minio kaniko isovalent kubeflow-training-operator'
).split(' ')
/** What tells that a product is not what it was: a word for it, or since when. */
const STATE_WORDS =
  /\b(20\d\d|archived?|closed|end(s|ed|ing)|bought|own(s|ed)|part of|sold by|renamed|called|formerly|now|became|shut|retired|discontinued|superseded|replaced|followed|moved|succeed\w*|acquired|merged|paused|no longer|withdrawn|dropped)\b/i

const { landscape } = buildExtract('data')
const texts = readKnowledgeTexts('data')

/** What the check says of the files with one of them changed. */
function faultsWith(name: string, change: (text: string) => string): string[] {
  const text = texts[name] ?? ''
  const changed = change(text)
  expect(changed).not.toBe(text)
  return checkKnowledge({ ...texts, [name]: changed }, landscape).map(
    ({ file, line, message }) => `${file}:${line > 0 ? 'line' : 0} ${message}`,
  )
}

const withoutRow = (id: string) => (text: string) => text.replace(new RegExp(`^${id}:.*\\n( .*\\n)*`, 'm'), '')

describe('the knowledge', () => {
  it('has no fault', () => {
    expect(faultsOverBoth((one) => checkKnowledge(texts, one))).toEqual([])
  })

  it.each<[string, string, (text: string) => string, string]>([
    ['a project without a decision', 'areas', withoutRow('prometheus'), 'areas.yml:0 prometheus: no decision'],
    [
      'technology without a sentence',
      'sentences/observability-and-analysis',
      withoutRow('grafana'),
      'sentences:0 grafana: no sentence',
    ],
    [
      'an unknown kind',
      'sentences/observability-and-analysis',
      (text) => text.replace(/^(prometheus:\n(?: .*\n)*?  kind: ).*/m, '$1steam-engine'),
      'sentences/observability-and-analysis.yml:line prometheus: there is no kind "steam-engine"',
    ],
    [
      'a kind without its term',
      'kinds',
      (text) => text.replace(/^(service-mesh:\n(?: .*\n)*?  term: ).*/m, '$1no-such-word'),
      'kinds.yml:line service-mesh/term: there is no term "no-such-word"',
    ],
    [
      'a row that stands in two files',
      'sentences/data',
      (text) => `${text}prometheus:\n  unknown: true\n  checked: '2026-12-01'\n`,
      'sentences/observability-and-analysis.yml:line prometheus stands in sentences/data.yml too',
    ],
    [
      'an archived project without a successor',
      'successors',
      withoutRow('rkt'),
      'successors.yml:0 rkt: archived, and no successor or alternative',
    ],
    [
      'an unknown item',
      'areas',
      (text) => `${text}nobody-knows-it: {}\n`,
      'areas.yml:line nobody-knows-it: there is no item "nobody-knows-it"',
    ],
    ['a key that stands twice', 'areas', (text) => `${text}prometheus: {}\n`, 'areas.yml:line prometheus stands twice'],
    [
      'an unknown term',
      'focus',
      (text) => text.replace('- observability\n', '- no-such-word\n'),
      'focus.yml:line areas/monitoring/words: there is no term "no-such-word"',
    ],
  ])('reports %s', (_what, name, change, expected) => {
    expect(faultsWith(name, change)).toContain(expected)
  })

  it.each<[string, string, (text: string) => string]>([
    ['an unknown area', 'areas', (text) => `${text}airship: { cooking: [metrics] }\n`],
    ['a role of another area', 'areas', (text) => `${text}airship: { security: [metrics] }\n`],
    ['an unknown signal', 'signals', (text) => `${text}airship: [smells]\n`],
    [
      'a language that is missing',
      'sentences/data',
      (text) => `${text}a-b:\n  en: "Installs clouds."\n  kind: operator\n`,
    ],
    [
      'a sentence without a kind',
      'sentences/data',
      (text) => `${text}a-b:\n  en: "Installs clouds."\n  fr: "Court."\n`,
    ],
    [
      'a state without a source',
      'sentences/data',
      (text) =>
        `${text}a-b:\n  en: "Closed."\n  fr: "Fini."\n  kind: operator\n  state: { is: closed, since: '2026', checked: '2026-12-01' }\n`,
    ],
    ['an unknown item without a day', 'sentences/data', (text) => `${text}a-b:\n  unknown: true\n`],
    [
      'a sentence that is too long',
      'sentences/data',
      (text) => `${text}a-b:\n  en: "${'x'.repeat(110)}."\n  fr: "Court."\n  kind: operator\n`,
    ],
  ])('reports %s with its line', (_what, name, change) => {
    const faults = faultsWith(name, change)
    expect(faults).not.toEqual([])
    expect(faults.every((fault) => fault.startsWith(`${name}.yml:line `))).toBe(true)
  })

  const file = sharedFile('cncf-2026-08-07.yml')
  it.skipIf(file === null)('shares no run of six words with the texts of the landscape file', () => {
    const whole = loadLandscape(readFileSync(file ?? '', 'utf8'), landscape)
    const runs = new Set(
      whole.items.flatMap(({ description, summary }) =>
        sixWordRuns([description, ...Object.values(summary ?? {})].join(' . ')),
      ),
    )
    expect(runs.size).toBeGreaterThan(10_000)
    const shared = ROWS.flatMap(([id, row]) =>
      [row.en, row.fr].flatMap((text) => (text === undefined ? [] : [[id, text] as const])),
    ).filter(([, text]) => sixWordRuns(text).some((run) => runs.has(run)))
    expect(shared).toEqual([])
  })
})

describe('the sentences', () => {
  const rows = new Map(ROWS)
  const frozen = frozenLandscape().items.filter(({ kind }) => kind === 'technology')

  it('explain every item of the frozen file in both languages, but a few that are said to be unknown', () => {
    expect(frozen.length).toBeGreaterThan(1400)
    expect(frozen.filter(({ id }) => !rows.has(id)).map(({ id }) => id)).toEqual([])
    expect(frozen.filter(({ id }) => rows.get(id)?.unknown).length).toBeLessThanOrEqual(40)
  })

  it('explain whatever else our knowledge names', () => {
    const named = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, each]) =>
            ['items', 'successors', 'item'].includes(key) ? [each].flat() : named(each),
          )
        : []
    for (const subject of ['confused', 'successors', 'glossary', 'orchestration']) {
      const ids = named(readKnowledge<unknown>('data', subject)).filter((id) => typeof id === 'string')
      expect(ids.length).toBeGreaterThan(4)
      expect(ids.filter((id) => rows.get(id)?.en === undefined)).toEqual([])
    }
  })

  it.each(['en', 'fr'] as const)('say of no two items the same in %s, their names taken out', (language) => {
    const seen = new Map<string, string>()
    const equal = frozen.flatMap(({ id, name }) => {
      const text = rows.get(id)?.[language]
      if (text === undefined) return []
      const words = wordsOf(text.replaceAll(name, '')).join(' ')
      const other = seen.get(words)
      seen.set(words, id)
      return other === undefined ? [] : [[other, id]]
    })
    expect(equal).toEqual([])
  })

  it('tell of the audited products that ended, were bought or renamed what became of them', () => {
    expect(ENDED.filter((id) => rows.get(id)?.state === undefined)).toEqual([])
  })

  it('have a state only with words for it', () => {
    expect(STATE_WORDS.test('Proxy that caches what it relays.')).toBe(false)
    const silent = ROWS.filter(([, row]) => row.state && !STATE_WORDS.test(row.en ?? ''))
    expect(silent.map(([id, row]) => [id, row.en])).toEqual([])
  })

  it('have no word of marketing', () => {
    const marketing =
      /\b(leading|powerful|seamless\w*|robust|cutting-edge|world-class|next-gen\w*|enterprise-grade|blazing\w*|revolution\w*|best-in-class|effortless\w*|ultimate|innovative|state-of-the-art|hassle\w*|supercharge\w*|empower\w*)\b/i
    expect(marketing.test('A powerful proxy.')).toBe(true)
    expect(ROWS.filter(([, row]) => marketing.test(row.en ?? '')).map(([id]) => id)).toEqual([])
  })
})

function sixWordRuns(text: string): string[] {
  const words = wordsOf(text)
  return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '))
}

import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { buildExtract } from '../../../src/build/extract-assets.ts'
import { checkKnowledge, readKnowledgeTexts } from '../../../src/build/knowledge-check.ts'
import type { KnowledgeFile } from '../../../src/build/knowledge-schemas.ts'
import type { SentencesFile } from '../../../src/build/knowledge-assets.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'
import { wordsOf } from '../../../src/lib/text.ts'
import { faultsOverBoth } from '../../support/both-landscapes.ts'
import { sharedFile } from '../../support/landscape-files.ts'

const { landscape } = buildExtract('data')
const texts = readKnowledgeTexts('data')

/** What the check says of the files with one of them changed. */
function faultsWith(name: KnowledgeFile, change: (text: string) => string): string[] {
  const changed = change(texts[name])
  expect(changed).not.toBe(texts[name])
  return checkKnowledge({ ...texts, [name]: changed }, landscape).map(
    ({ file, line, message }) => `${file}:${line > 0 ? 'line' : 0} ${message}`,
  )
}

const withoutRow = (id: string) => (text: string) => text.replace(new RegExp(`^${id}:.*\\n( .*\\n)*`, 'm'), '')

describe('the knowledge', () => {
  it('has no fault', () => {
    expect(faultsOverBoth((one) => checkKnowledge(texts, one))).toEqual([])
  })

  it('has a sentence for at least 200 items that are no projects, and at least 70 terms', () => {
    const sentences = load(texts.sentences) as SentencesFile
    const others = landscape.items.filter((item) => !item.maturity && Object.hasOwn(sentences, item.id))
    expect(others.length).toBeGreaterThanOrEqual(200)
    expect(Object.keys(load(texts.glossary) as object).length).toBeGreaterThanOrEqual(70)
  })

  it.each<[string, KnowledgeFile, (text: string) => string, string]>([
    ['a project without a decision', 'areas', withoutRow('prometheus'), 'areas.yml:0 prometheus: no decision'],
    ['a project without a sentence', 'sentences', withoutRow('prometheus'), 'sentences.yml:0 prometheus: no sentence'],
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

  it.each<[string, KnowledgeFile, (text: string) => string]>([
    ['an unknown area', 'areas', (text) => `${text}airship: { cooking: [metrics] }\n`],
    ['a role of another area', 'areas', (text) => `${text}airship: { security: [metrics] }\n`],
    ['an unknown signal', 'signals', (text) => `${text}airship: [smells]\n`],
    ['a language that is missing', 'sentences', (text) => `${text}airship:\n  en: "Installs clouds."\n`],
    [
      'a sentence that is too long',
      'sentences',
      (text) => `${text}airship:\n  en: "${'x'.repeat(110)}."\n  fr: "Court."\n`,
    ],
  ])('reports %s with its line', (_what, name, change) => {
    const faults = faultsWith(name, change)
    expect(faults).not.toEqual([])
    expect(faults.every((fault) => fault.startsWith(`${name}.yml:line `))).toBe(true)
  })

  const file = sharedFile('cncf-2026-08-07.yml')
  it.skipIf(file === null)('shares no run of six words with the descriptions of the landscape file', () => {
    const known = loadLandscape(readFileSync(file ?? '', 'utf8'), landscape)
    const sentences = load(texts.sentences) as SentencesFile
    const shared = known.items.flatMap((item) => {
      const own = sentences[item.knownAs ?? item.id]
      if (!own) return []
      const runs = new Set(sixWordRuns([item.description, ...Object.values(item.summary ?? {})].join(' . ')))
      return [own.en, own.fr].filter((sentence) => sixWordRuns(sentence).some((run) => runs.has(run)))
    })
    expect(shared).toEqual([])
  })
})

function sixWordRuns(text: string): string[] {
  const words = wordsOf(text)
  return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '))
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkKnowledge, readKnowledgeTexts } from '../../../src/build/knowledge-check.ts'
import type { GuideFile } from '../../../src/build/knowledge-assets.ts'
import { readKnowledge } from '../../../src/build/knowledge-files.ts'
import { GUIDE_LENGTH, PLACE_NAME_LENGTH } from '../../../src/build/knowledge-schemas.ts'
import { sentencesIn } from '../../../src/domain/knowledge/sentences-in.ts'
import { kindAt } from '../../../src/domain/landscape/item-kinds.ts'
import { placeIdsOf } from '../../../src/domain/landscape/paths.ts'
import { wordsOf } from '../../../src/lib/text.ts'
import { shortHash } from '../../../src/lib/short-hash.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'
import { frozenLandscape } from '../../support/factories.ts'
import { sharedFile } from '../../support/landscape-files.ts'

const guide = readKnowledge<GuideFile>('data', 'guide')
const landscape = frozenLandscape()
const texts = Object.entries(guide).flatMap(([id, { en, fr }]) => [
  { id: `${id} en`, text: en.text },
  { id: `${id} fr`, text: fr.text },
])
/** The places that list only members or partners. */
const organisations = new Set(
  landscape.categories.flatMap(({ name: category, subcategories }) =>
    subcategories.filter((sub) => kindAt({ category, subcategory: sub.name }) !== 'technology').map(({ id }) => id),
  ),
)

describe('the guide', () => {
  it('has a row for every place of the frozen landscape', () => {
    const places = landscape.categories.flatMap(({ id, subcategories }) => [id, ...subcategories.map((sub) => sub.id)])
    expect(places.length).toBeGreaterThan(80)
    expect(places.filter((id) => !Object.hasOwn(guide, id))).toEqual([])
    expect(landscape.items.flatMap(placeIdsOf).filter((id) => !Object.hasOwn(guide, id))).toEqual([])
  })

  it('has three sentences a text, or one about members and partners', () => {
    const wrong = texts.filter(({ id, text }) => {
      const isOrganisations = organisations.has(id.split(' ')[0] ?? '')
      return isOrganisations ? ![1, 3].includes(sentencesIn(text).length) : sentencesIn(text).length !== 3
    })
    expect(wrong).toEqual([])
  })

  it('has texts of a length, and no two alike', () => {
    expect(texts.filter(({ text }) => text.length < 80 || text.length > GUIDE_LENGTH)).toEqual([])
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length)
    const firsts = texts.map(({ text }) => sentencesIn(text)[0])
    expect(new Set(firsts).size).toBe(firsts.length)
  })

  it('has short French names, each once in a category', () => {
    const names = Object.entries(guide).map(([id, { fr }]) => ({ category: id.split('/')[0], id, name: fr.name }))
    expect(names.filter(({ name }) => name.length > PLACE_NAME_LENGTH)).toEqual([])
    const keys = names.map(({ category, id, name }) => (id.includes('/') ? `${category}/${name}` : name))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('has ids whose hashes differ', () => {
    expect(new Set(Object.keys(guide).map(shortHash)).size).toBe(Object.keys(guide).length)
  })

  const file = sharedFile('cncf-2026-08-07.yml')
  it.skipIf(file === null)('shares no run of six words with the texts of the landscape file', () => {
    const runs = new Set(
      loadLandscape(readFileSync(file ?? '', 'utf8'), landscape).items.flatMap((item) =>
        sixWordRuns([item.description, ...Object.values(item.summary ?? {})].join(' . ')),
      ),
    )
    expect(texts.filter(({ text }) => sixWordRuns(text).some((run) => runs.has(run)))).toEqual([])
  })
})

describe('the check of the guide', () => {
  const files = readKnowledgeTexts('data')
  const faultsWith = (change: (text: string) => string) =>
    checkKnowledge({ ...files, guide: change(files['guide'] ?? '') }, landscape).map(({ file, line, message }) => ({
      file,
      hasLine: line > 0,
      message,
    }))
  const row = (id: string, name = 'Nom') =>
    `\n${id}:\n  en: { text: "An invented text about a place that is not there." }\n  fr: { name: "${name}", text: "Un texte inventé sur une rubrique qui n'existe pas." }\n`

  it('reports a row whose place is not in the landscape, with its line', () => {
    const id = 'runtime/no-such-place'
    expect(faultsWith((text) => text + row(id))).toContainEqual({
      file: 'guide.yml',
      hasLine: true,
      message: `${id}: there is no such place`,
    })
  })

  it('reports a place without a row', () => {
    expect(faultsWith((text) => text.replace(/^runtime:\n( .*\n)*/m, ''))).toContainEqual({
      file: 'guide.yml',
      hasLine: false,
      message: 'runtime: no text',
    })
  })

  it.each([
    ['an id that is none', row('Runtime/a/b')],
    ['a name that is too long', row('runtime/x', 'x'.repeat(PLACE_NAME_LENGTH + 1))],
    [
      'a language that is missing',
      '\nruntime/x:\n  en: { text: "An invented text about a place that is not there." }\n',
    ],
  ])('reports %s with its line', (_what, added) => {
    const faults = faultsWith((text) => text + added)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.every(({ file, hasLine }) => file === 'guide.yml' && hasLine)).toBe(true)
  })
})

function sixWordRuns(text: string): string[] {
  const words = wordsOf(text)
  return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '))
}

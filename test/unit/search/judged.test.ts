import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { namesFor } from './support.ts'

type Judged = {
  id: string
  query: string
  kind: string
  lang: 'en' | 'fr'
  relevant: { name: string; grade: number }[]
}

const readJudged = (file: string) =>
  readFileSync(`test/unit/search/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Judged)
const judged = readJudged('judged.jsonl')
const titles = readJudged('titles.jsonl')

const gain = (grades: number[]) => grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)

/** Share of the best possible order of the first ten. */
function ndcg({ query, relevant }: Judged): number {
  const grades = new Map(relevant.map((one) => [one.name, one.grade]))
  const found = [...new Set(namesFor(query))].slice(0, 10).map((name) => grades.get(name) ?? 0)
  return (
    gain(found) /
    gain(
      relevant
        .map((one) => one.grade)
        .toSorted((a, b) => b - a)
        .slice(0, 10),
    )
  )
}

function hit({ query, relevant }: Judged): number {
  const [first] = namesFor(query)
  return relevant.some((one) => one.name === first && one.grade === 3) ? 1 : 0
}

// Our own judged queries, over the shipped extract (which has no descriptions). Thresholds guard what was reached.
it.each([
  ['exact', undefined, hit, 1],
  ['variant', undefined, hit, 1],
  ['typo1', undefined, hit, 0.97],
  ['typo2', undefined, hit, 0.97],
  ['prefix', undefined, hit, 0.93],
  ['alias', undefined, hit, 0.96],
  ['describe', undefined, hit, 0.78],
  ['intent', 'en', ndcg, 0.9],
  ['intent', 'fr', ndcg, 0.92],
  ['intent_typo', undefined, ndcg, 0.85],
] as const)('%s %s is answered as well as before', (kind, lang, measure, least) => {
  const rows = judged.filter((row) => row.kind === kind && (!lang || row.lang === lang))
  const mean = rows.reduce((sum, row) => sum + measure(row), 0) / rows.length
  expect(mean).toBeGreaterThanOrEqual(least)
})

it.each([
  ['en', 0.84],
  ['fr', 0.83],
] as const)('titles of glossary entries in %s find what an expert expects', (lang, least) => {
  const rows = titles.filter((row) => row.lang === lang)
  expect(rows.reduce((sum, row) => sum + ndcg(row), 0) / rows.length).toBeGreaterThanOrEqual(least)
})

it('answers no nonsense', () => {
  expect(
    judged.filter((row) => row.kind === 'nonsense' && namesFor(row.query).length > 0).map((row) => row.query),
  ).toEqual([])
})

import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildExtract } from '../../../src/build/extract-assets.ts'
import { buildFacts, buildFactsTable, readFactSheets } from '../../../src/build/facts.ts'
import { columnsWithData } from '../../../src/domain/results/columns.ts'
import { FILTERS } from '../../../src/domain/results/filters.ts'
import { formatSheet } from '../../../src/facts/sheet.ts'
import { withFacts } from '../../../src/facts/with-facts.ts'
import { OLD_COPY_DAYS } from '../../../src/facts/match.ts'
import { daysBetween } from '../../../src/lib/dates.ts'

const { landscape, revision } = buildExtract('data')
const sheets = readFactSheets('data')
const table = buildFactsTable('data')
const known = withFacts(landscape, table, false)

it('the sheets are as the import writes them: sorted, no row twice', () => {
  for (const sheet of [sheets.repositories, sheets.maintainers, sheets.support]) {
    const [key = ''] = sheet.head.fields
    const names = sheet.rows.map((row) => String(row[key]).toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    expect(formatSheet(sheet)).toBe(formatSheet({ ...sheet, rows: sheet.rows.toReversed() }))
  }
})

it('the page’s facts of an item are those of the list, but for what a project shares with its repository', () => {
  const { byItem } = buildFacts('data')
  expect(byItem.size).toBeGreaterThan(0)
  for (const item of known.items) {
    const listed = byItem.get(item.id)
    if (listed) expect(item.facts, item.id).toMatchObject(JSON.parse(JSON.stringify(listed)))
    if (item.kind !== 'technology') expect(item.facts).toBeUndefined()
  }
})

it('no activity is of a copy that is older than the rule, and no filter asks a licence of one', () => {
  for (const { name, facts, licences } of known.items) {
    if (!facts?.day || daysBetween(facts.day, revision) <= OLD_COPY_DAYS) continue
    expect([name, facts.commits12m, facts.latestRelease, facts.languages]).toEqual([
      name,
      undefined,
      undefined,
      undefined,
    ])
    if (facts.isLicenceOld) expect([name, licences]).toEqual([name, undefined])
  }
})

it('what is not known of any item is not offered', () => {
  expect(columnsWithData(['stars', 'released', 'name'], landscape.items)).toEqual(['name'])
  const isKnown = known.items.some(({ facts }) => facts?.stars !== undefined)
  expect(columnsWithData(['stars', 'released', 'name'], known.items)).toEqual([
    ...(isKnown ? ['stars'] : []),
    'released',
    'name',
  ])
  expect(FILTERS.activity.options(landscape)).toEqual([])
  const archived = known.items.some(({ facts }) => facts?.isArchived)
  expect(FILTERS.activity.options(known).includes('archived')).toBe(archived)
})

it('another landscape gets what its repository proves, and nothing by a name', () => {
  const other = withFacts({ ...landscape }, table, true)
  for (const item of other.items) {
    if (item.facts) expect(item.repositories[0]?.url ?? item.homepageUrl).toMatch(/github\.com/i)
  }
  expect(other.items.some(({ facts }) => facts)).toBe(true)
})

it('every row with a reason names something that there is', () => {
  const ids = new Set(landscape.items.map(({ id }) => id))
  const projects = new Set(sheets.maintainers.rows.map((row) => row['project']))
  const products = new Set(sheets.support.rows.map((row) => row['product']))
  const { repositories, maintainers, support, notSupport } = sheets.matches
  const copied = new Set(sheets.repositories.rows.map((row) => String(row['repository']).toLowerCase()))
  expect(Object.keys(repositories).filter((name) => !copied.has(name.toLowerCase()))).toEqual([])
  // An item that has gone is a line of the refresh, not a fault; a name that no source has is one of spelling.
  expect(Object.keys(maintainers).filter((name) => !projects.has(name))).toEqual([])
  expect(
    [...Object.keys(support), ...notSupport.map(({ product }) => product)].filter((name) => !products.has(name)),
  ).toEqual([])
  expect([...Object.values(maintainers), ...Object.values(support)].some(({ item }) => ids.has(item))).toBe(true)
})

it('costs a list and its filters no more than 20 KB', () => {
  expect(brotliCompressSync(JSON.stringify(table)).length).toBeLessThan(20_000)
})

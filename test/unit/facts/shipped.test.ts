import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildExtract } from '../../../src/build/extract-assets.ts'
import { buildFacts, buildFactsTable, buildPackedFacts, readFactSheets } from '../../../src/build/facts.ts'
import type { Facts } from '../../../src/domain/facts/facts.ts'
import { COLUMN_NAMES, columnsWithData, TABLE_COLUMNS } from '../../../src/domain/results/columns.ts'
import { FILTERS } from '../../../src/domain/results/filters.ts'
import { unpackFacts } from '../../../src/facts/page-table.ts'
import { formatSheet, SHEET_NAMES } from '../../../src/facts/sheet.ts'
import { withFacts } from '../../../src/facts/with-facts.ts'
import { OLD_COPY_DAYS } from '../../../src/facts/of-repository.ts'
import { daysBetween } from '../../../src/lib/dates.ts'

const { landscape, revision } = buildExtract('data')
const sheets = readFactSheets('data')
const packed = buildPackedFacts('data')
const table = unpackFacts(packed.list, packed.details)
const known = withFacts(landscape, table, false)

it('the sheets are as the import writes them: sorted, no row twice', () => {
  for (const sheet of SHEET_NAMES.map((name) => sheets[name])) {
    const [key = ''] = sheet.head.fields
    const names = sheet.rows.map((row) => String(row[key]).toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    expect(formatSheet(sheet)).toBe(formatSheet({ ...sheet, rows: sheet.rows.toReversed() }))
  }
})

/** Facts that no page shows: languages are there without their shares. */
const NOT_ON_PAGES = ['languages', 'firstCommit', 'releases12m', 'commits90d', 'contributors'] as const

it('the page’s facts of an item are those of the list, but for what a project shares with its repository', () => {
  const { byItem } = buildFacts('data')
  expect(byItem.size).toBeGreaterThan(0)
  for (const item of known.items) {
    const listed = byItem.get(item.id)
    if (listed) expect(item.facts, item.id).toMatchObject(withoutSome(listed))
    if (item.kind !== 'technology') expect(item.facts).toBeUndefined()
  }
  const values = (of: typeof known) => of.items.map(({ id, facts, licences }) => [id, facts?.values, facts?.mainLanguages, licences]) // prettier-ignore
  expect(values(known)).toEqual(values(withFacts({ ...landscape }, buildFactsTable('data'), false)))
})

function withoutSome(facts: Facts): object {
  const { origins: { languages: _, ...origins } = {}, ...rest } = facts
  // A page says of a repository that it is archived, and nothing of others.
  const shown = {
    ...rest,
    isArchived: rest.isArchived || undefined,
    ...(Object.keys(origins).length > 0 && { origins }),
  }
  return JSON.parse(JSON.stringify({ ...shown, ...Object.fromEntries(NOT_ON_PAGES.map((name) => [name, undefined])) })) as object // prettier-ignore
}

it('without the details of items, lists, filters and columns find the same', () => {
  const early = withFacts({ ...landscape }, unpackFacts(packed.list), false)
  expect(early.factDays).toBeUndefined()
  expect(early.factOptions).toEqual(known.factOptions)
  for (const [at, item] of known.items.entries()) {
    const found = early.items[at] ?? item
    expect(found.facts?.values, item.id).toEqual(item.facts?.values)
    for (const name of COLUMN_NAMES) expect(TABLE_COLUMNS[name].valueOf(found), item.id).toEqual(TABLE_COLUMNS[name].valueOf(item)) // prettier-ignore
  }
})

it('no activity is of a copy that is older than the rule, and no filter asks a licence of one', () => {
  const { byItem } = buildFacts('data')
  for (const { id, name, facts, licences } of known.items) {
    if (!facts?.day || daysBetween(facts.day, revision) <= OLD_COPY_DAYS) continue
    expect([name, facts.commits12m, facts.people12m]).toEqual([name, undefined, undefined])
    // A release or language that is known has another source.
    const origins = byItem.get(id)?.origins
    if (facts.latestRelease) expect([name, origins?.latestRelease]).not.toEqual([name, undefined])
    if (facts.mainLanguages) expect([name, origins?.languages]).not.toEqual([name, undefined])
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

it('costs a list and its filters no more than 20 KB, and an item not much more', () => {
  expect(brotliCompressSync(JSON.stringify(packed.list)).length).toBeLessThan(20_000)
  expect(brotliCompressSync(JSON.stringify(packed.details)).length).toBeLessThan(20_000)
})

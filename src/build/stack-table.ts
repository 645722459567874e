import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import * as v from 'valibot'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { imageFinder } from '../stack/find-image.ts'
import { fullName } from '../stack/lookup.ts'
import { longestPrefix, prefixesOf } from '../stack/prefixes.ts'
import type { StackRow, StackTable } from '../stack/table.ts'

/** The files of data/stack with rows by item. */
const ROW_FILES = ['projects', 'products'] as const

const host = '[a-z0-9][a-z0-9.-]*(?::[0-9]+)?'
const image = v.pipe(v.string(), v.regex(new RegExp(`^${host}(?:/[a-z0-9._*-]+)*$`), 'is no image name or pattern'))
const place = v.pipe(v.string(), v.regex(new RegExp(`^${host}(?:/[A-Za-z0-9._-]+)*$`), 'is an address with a scheme'))
const name = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'is no name'))
const purl = v.pipe(v.string(), v.regex(/^[a-z]+\/[^\s?#]+$/, 'is no package URL without pkg:'))
const list = <S extends v.GenericSchema>(schema: S) => v.optional(v.pipe(v.array(schema), v.minLength(1)))

const rows = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  v.strictObject({
    names: list(name),
    images: list(image),
    parts: list(image),
    charts: list(name),
    repos: list(place),
    packages: list(purl),
  }),
)
const general = v.strictObject({
  publishers: v.array(place),
  mirrors: v.record(place, place),
  generic: v.array(name),
  not: v.array(image),
})

/**
 * Reads the table of images, charts and packages.
 * @param folder the project's `data`.
 * @throws Error if a file is invalid, or an item is in both files.
 */
export function buildStackTable(folder: string): StackTable {
  const read = (file: string): unknown => load(readFileSync(join(folder, 'stack', `${file}.yml`), 'utf8'))
  const all = new Map<string, StackRow>()
  for (const [id, row] of ROW_FILES.flatMap((file) => Object.entries(v.parse(rows, read(file))))) {
    if (all.has(id)) throw new Error(`data/stack: ${id} stands twice`)
    all.set(id, row)
  }
  return { ...v.parse(general, read('general')), rows: Object.fromEntries(all) }
}

/** A function that finds the item of an image, from the tables in `folder`. */
export function buildImageFinder(folder: string, items: Landscape['items']): (reference: string) => string | undefined {
  return imageFinder(
    items.filter(({ kind }) => kind === 'technology'),
    buildStackTable(folder),
  )
}

/** The faults of the table: rows without an item, duplicates, and patterns that can never match. */
export function stackTableFaults(table: StackTable, landscape: Landscape): string[] {
  const ids = new Set(landscape.items.map((item) => item.id))
  const mirrors = prefixesOf(Object.keys(table.mirrors))
  const faults: string[] = []
  const owners = new Map<string, string>()
  const checkUnique = (kind: string, text: string, id: string) => {
    const key = `${kind} ${text}`
    const other = owners.get(key)
    if (other !== undefined) faults.push(`${id}: ${key} stands in ${other} already`)
    owners.set(key, id)
  }
  for (const [id, row] of Object.entries(table.rows)) {
    if (!ids.has(id)) faults.push(`${id}: there is no such item`)
    if (Object.keys(row).length === 0) faults.push(`${id}: says nothing`)
    for (const value of row.names ?? []) checkUnique('name', value, id)
    for (const value of row.packages ?? []) checkUnique('package', value, id)
    // Charts of different repositories may share a name.
    for (const chart of row.charts ?? []) checkUnique('chart', `${chart} of ${(row.repos ?? []).join(' ')}`, id)
    for (const pattern of [...(row.images ?? []), ...(row.parts ?? [])]) {
      checkUnique('image', fullName(pattern), id)
      if (longestPrefix(fullName(pattern), mirrors) !== undefined)
        faults.push(`${id}: ${pattern} stands for another prefix`)
      if (/\*./.test(pattern)) faults.push(`${id}: ${pattern} has a * before its end`)
    }
  }
  for (const pattern of table.not) checkUnique('image', fullName(pattern), 'not')
  for (const names of [table.publishers, table.generic]) {
    for (const [index, value] of names.entries())
      if (names.indexOf(value) !== index) faults.push(`${value} stands twice`)
  }
  return faults
}

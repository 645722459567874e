import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import * as v from 'valibot'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { imageFinder } from '../stack/find-image.ts'
import { fullName } from '../stack/lookup.ts'
import { longestPrefix, prefixesOf } from '../stack/prefixes.ts'
import type { StackRow, StackTable } from '../stack/table.ts'

/** The files of data/stack that hold rows by item. */
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
 * The table of images, charts and packages as the build ships it.
 * @param folder the project's `data`.
 * @throws Error when a file has not its shape, or an item stands in two.
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

/** What tells the item that an image is of, by the tables as they are in `folder`. */
export function buildImageFinder(folder: string, items: Landscape['items']): (reference: string) => string | undefined {
  return imageFinder(
    items.filter(({ kind }) => kind === 'technology'),
    buildStackTable(folder),
  )
}

/** What is wrong with the table: rows of no item, what stands twice, and what can never be found. */
export function stackTableFaults(table: StackTable, landscape: Landscape): string[] {
  const ids = new Set(landscape.items.map((item) => item.id))
  const mirrors = prefixesOf(Object.keys(table.mirrors))
  const faults: string[] = []
  const owners = new Map<string, string>()
  const once = (kind: string, text: string, id: string) => {
    const key = `${kind} ${text}`
    const other = owners.get(key)
    if (other !== undefined) faults.push(`${id}: ${key} stands in ${other} already`)
    owners.set(key, id)
  }
  for (const [id, row] of Object.entries(table.rows)) {
    if (!ids.has(id)) faults.push(`${id}: there is no such item`)
    if (Object.keys(row).length === 0) faults.push(`${id}: says nothing`)
    for (const one of row.names ?? []) once('name', one, id)
    for (const one of row.packages ?? []) once('package', one, id)
    // A chart may be called like another of another repository.
    for (const one of row.charts ?? []) once('chart', `${one} of ${(row.repos ?? []).join(' ')}`, id)
    for (const one of [...(row.images ?? []), ...(row.parts ?? [])]) {
      once('image', fullName(one), id)
      if (longestPrefix(fullName(one), mirrors) !== undefined) faults.push(`${id}: ${one} stands for another prefix`)
      if (/\*./.test(one)) faults.push(`${id}: ${one} has a * before its end`)
    }
  }
  for (const one of table.not) once('image', fullName(one), 'not')
  for (const names of [table.publishers, table.generic]) {
    for (const [index, one] of names.entries()) if (names.indexOf(one) !== index) faults.push(`${one} stands twice`)
  }
  return faults
}

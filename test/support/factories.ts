import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Item, Landscape, Path } from '../../src/domain/landscape/landscape.ts'
import { categoryId, placesOf, subcategoryId } from '../../src/domain/landscape/paths.ts'
import { groupBy } from '../../src/lib/arrays.ts'
import type { IsoDate } from '../../src/lib/dates.ts'
import { slugify } from '../../src/lib/text.ts'
import { loadLandscape } from '../../src/pipeline/load.ts'
import { PROJECT_ROOT } from './paths.ts'
import { sharedText } from './shared-text.ts'

/**
 * An item with what a test does not care about filled in: listed under Runtime, Container Runtime, with the slug of its
 * name as its id.
 */
export function makeItem(facts: Partial<Item> & { name: string }): Item {
  return {
    id: slugify(facts.name),
    kind: 'technology',
    category: 'Runtime',
    subcategory: 'Container Runtime',
    additionalPaths: [],
    areas: [],
    roles: [],
    signals: [],
    repositories: [],
    links: [],
    audits: [],
    ...facts,
  }
}

/** A landscape of `items`, with every place that they name and `more`, in order of first appearance. */
export function makeLandscape(items: readonly Item[], more: readonly Path[] = []): Landscape {
  const paths = [...items.flatMap(placesOf), ...more]
  const categories = [...groupBy(paths, (path) => path.category)].map(([name, own]) => ({
    id: categoryId(name),
    name,
    subcategories: [...groupBy(own, subcategoryId)].map(([id, [path]]) => ({ id, name: path?.subcategory ?? '' })),
  }))
  return { categories, items: [...items], issues: [] }
}

/** The value of a landscape file with one subcategory, Runtime / Container Runtime, that holds `entries`. */
export function fileOf(...entries: unknown[]) {
  return { landscape: [{ name: 'Runtime', subcategories: [{ name: 'Container Runtime', items: entries }] }] }
}

/** The landscape of a file's value; JSON is YAML, so it goes the whole way. */
export function loadValue(value: unknown): Landscape {
  return loadLandscape(JSON.stringify(value))
}

/** Where the extract lies that the application ships with. */
export const EXTRACT_PATH = join(PROJECT_ROOT, 'data', 'landscape.yml')

/** The landscape of one day, made by `npm run data:extract`. */
export const FROZEN_PATH = join(PROJECT_ROOT, 'test', 'fixtures', 'landscape-2026-08-07.yml')

let extractText: string | undefined
let extract: Landscape | undefined
let frozen: Landscape | undefined

/** The text of the shipped extract. */
export function shippedText(): string {
  return (extractText ??= readFileSync(EXTRACT_PATH, 'utf8'))
}

/** The shipped extract as the application sees it; loaded once for each test file, so do not change it. */
export function shippedLandscape(): Landscape {
  return (extract ??= JSON.parse(
    sharedText('extract', () => JSON.stringify(loadLandscape(shippedText()))),
  ) as Landscape)
}

/** The day of the shipped extract. */
export function shippedDay(): IsoDate {
  return /^# revision: (\S+)$/m.exec(shippedText())?.[1] ?? ''
}

/** The landscape of 2026-08-07, whose figures a test may pin: unlike `data/` it never changes. */
export function frozenLandscape(): Landscape {
  return (frozen ??= loadLandscape(readFileSync(FROZEN_PATH, 'utf8')))
}

/** Whether `value` is a mapping of a parsed file. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The elements of a group's list; a mapping with a name where the list should be stands for a list of one. */
export function childrenOf(group: unknown, field: string): unknown[] {
  const list = isMapping(group) && Object.hasOwn(group, field) ? group[field] : undefined
  if (Array.isArray(list)) return list
  return isMapping(list) && Object.hasOwn(list, 'name') ? [list] : []
}

/** The entries of a file's value, counted without the pipeline: the elements of every list of items. */
export function countEntries(value: unknown): number {
  const lists = [childrenOf(value, 'landscape'), childrenOf(value, 'categories')]
  return lists
    .flat()
    .flatMap((category) => childrenOf(category, 'subcategories'))
    .flatMap((subcategory) => childrenOf(subcategory, 'items')).length
}

/** Every TypeScript file of src, by its path from the project's folder, with slashes. */
export function sourceFiles(): { path: string; text: string }[] {
  return readdirSync(join(PROJECT_ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(PROJECT_ROOT, path), 'utf8') }))
}

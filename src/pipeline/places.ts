import type { Category, DataIssue, Path } from '../domain/landscape/landscape.ts'
import { categoryId, pathText, subcategoryId } from '../domain/landscape/paths.ts'
import type { FileLimits } from '../lib/limits.ts'
import { reporter, quoteValue, type Place } from './issues.ts'
import { nameOf } from './read-entry.ts'

/** Reads a value of `second_path`: the place that it names, or undefined with an issue. */
export type PlaceReader = (text: string, place: Place) => Path | undefined

/**
 * Reads the places that `second_path` names. An undeclared place is created and appended to `categories`, with one issue
 * for the place: some landscapes define their further dimensions only through `second_path`. Names that differ in case
 * or spacing are one place, because they share an address.
 * @param limits no place is created beyond `groups`, declared ones included.
 */
export function placeReader(categories: Category[], issues: DataIssue[], limits: FileLimits): PlaceReader {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const declared = new Set(byId.keys())
  const paths = new Map<string, Path>()
  /** Resolved places by text, since a file repeats the same few texts. */
  const resolved = new Map<string, Path>()
  for (const category of categories) {
    for (const sub of category.subcategories) {
      const path = { category: category.name, subcategory: sub.name }
      paths.set(sub.id, path)
      resolved.set(keyOf(pathText(path)), path)
    }
  }
  let isFull = false

  const make = ({ category, subcategory }: Path): Path | undefined => {
    const existing = byId.get(categoryId(category))
    isFull = byId.size + paths.size + (existing ? 1 : 2) > limits.groups
    if (isFull) return undefined
    const home = existing ?? { id: categoryId(category), name: category, subcategories: [] }
    if (!existing) {
      categories.push(home)
      byId.set(home.id, home)
    }
    const path: Path = { category: home.name, subcategory }
    const id = subcategoryId(path)
    home.subcategories.push({ id, name: subcategory, note: undefined })
    paths.set(id, path)
    return path
  }

  return (text, place) => {
    const key = keyOf(text)
    const previous = resolved.get(key)
    if (previous) return previous
    const report = reporter(issues, place)
    // Splitting every further name of a hostile file would take minutes.
    const splits = isFull ? [] : splitsOf(text)
    const same = splits.map((split) => paths.get(subcategoryId(split))).find((path) => path !== undefined)
    const wanted = same ? undefined : wantedOf(text, splits, declared)
    const made = wanted && make(wanted)
    if (made) {
      report(
        'dangling-path',
        'kept',
        `second_path ${quoteValue(text)} is a place that nothing else declares; it is shown.`,
      )
    } else if (isFull) {
      const message = `second_path ${quoteValue(text)} is past ${limits.groups} categories and subcategories; it is left out.`
      report('dangling-path', 'repaired', message)
    } else if (!same) {
      report(
        'dangling-path',
        'repaired',
        `second_path ${quoteValue(text)} is not "Category / Subcategory"; it is left out.`,
      )
    }
    const path = same ?? made
    if (path) resolved.set(key, path)
    return path
  }
}

/** A key that ignores the case and spacing of a place's text. */
function keyOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, ' / ')
    .toLowerCase()
}

/** Most slashes that a place may have; names have at most one each. */
const MAX_SLASHES = 10

/** Every way to read a text as category and subcategory: a slash between them, with or without spaces. */
function splitsOf(text: string): Path[] {
  const parts = text.split('/', MAX_SLASHES + 2)
  if (parts.length > MAX_SLASHES + 1) return []
  return parts.slice(1).flatMap((_part, index) => pathOf(parts.slice(0, index + 1), parts.slice(index + 1)))
}

/** A place from the parts of its two names; empty if either name is empty. */
function pathOf(before: readonly string[], after: readonly string[]): Path[] {
  const [category = '', subcategory = ''] = [before, after].map((parts) => nameOf(parts.join('/').replace(/\s+/g, ' ')))
  return isName(category) && isName(subcategory) ? [{ category, subcategory }] : []
}

/** Whether a name has more than punctuation, and no slash at either end. */
function isName(name: string): boolean {
  return /[^\p{P}\s]/u.test(name) && !name.startsWith('/') && !name.endsWith('/')
}

/**
 * The undeclared place that a text means: it has one slash, or one slash between spaces ("CI/CD / Runners"), or the
 * text before one of its slashes is a declared category with a slash in its name ("CI / CD / Runners").
 */
function wantedOf(text: string, splits: readonly Path[], declared: ReadonlySet<string>): Path | undefined {
  if (splits.length === 1 && text.split('/').length === 2) return splits[0]
  const within = splits.filter(({ category }) => category.includes('/') && declared.has(categoryId(category)))
  if (within.length > 0) return within.at(-1)
  const parts = text.trim().split(/\s\/\s/)
  return parts.length === 2 ? pathOf(parts.slice(0, 1), parts.slice(1))[0] : undefined
}

import type { Category, DataIssue, Path } from '../domain/landscape/landscape.ts'
import { categoryId, pathText, subcategoryId } from '../domain/landscape/paths.ts'
import type { FileLimits } from '../lib/limits.ts'
import { reporter, shown, type Place } from './issues.ts'
import { nameOf } from './read-entry.ts'

/** Reads one value of `second_path`: the place it names, or undefined, with an issue, where it names none. */
export type PlaceReader = (text: string, place: Place) => Path | undefined

/**
 * Reads the places that `second_path` names. One that nothing declares is made, at the end of `categories`, which grow,
 * with one issue for the place: landscapes are built that way whose further dimensions stand in `second_path` alone. Names
 * that differ in case or spacing are one place, as they have one address.
 * @param limits no place is made past `groups`, the declared ones counted.
 */
export function placeReader(categories: Category[], issues: DataIssue[], limits: FileLimits): PlaceReader {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const declared = new Set(byId.keys())
  const paths = new Map<string, Path>()
  /** Places by the texts that named them, as a file names the same few again and again. */
  const known = new Map<string, Path>()
  for (const category of categories) {
    for (const sub of category.subcategories) {
      const path = { category: category.name, subcategory: sub.name }
      paths.set(sub.id, path)
      known.set(keyOf(pathText(path)), path)
    }
  }
  let isFull = false

  const make = ({ category, subcategory }: Path): Path | undefined => {
    const own = byId.get(categoryId(category))
    isFull = byId.size + paths.size + (own ? 1 : 2) > limits.groups
    if (isFull) return undefined
    const home = own ?? { id: categoryId(category), name: category, subcategories: [] }
    if (!own) {
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
    const before = known.get(key)
    if (before) return before
    const report = reporter(issues, place)
    // Judging every further name of a hostile file would take minutes.
    const splits = isFull ? [] : splitsOf(text)
    const same = splits.map((split) => paths.get(subcategoryId(split))).find((path) => path !== undefined)
    const wanted = same ? undefined : wantedOf(text, splits, declared)
    const made = wanted && make(wanted)
    if (made) {
      report('dangling-path', 'kept', `second_path ${shown(text)} is a place that nothing else declares; it is shown.`)
    } else if (isFull) {
      const message = `second_path ${shown(text)} is past ${limits.groups} categories and subcategories; it is left out.`
      report('dangling-path', 'repaired', message)
    } else if (!same) {
      report('dangling-path', 'repaired', `second_path ${shown(text)} is not "Category / Subcategory"; it is left out.`)
    }
    const path = same ?? made
    if (path) known.set(key, path)
    return path
  }
}

/** What texts have in common that name one place, whatever their case and spacing. */
function keyOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, ' / ')
    .toLowerCase()
}

/** As many slashes in one place as are looked at; names have one at most. */
const MOST_SLASHES = 10

/** Every way to read a text as category and subcategory: a slash between them, with or without spaces. */
function splitsOf(text: string): Path[] {
  const parts = text.split('/', MOST_SLASHES + 2)
  if (parts.length > MOST_SLASHES + 1) return []
  return parts.slice(1).flatMap((_part, index) => pathOf(parts.slice(0, index + 1), parts.slice(index + 1)))
}

/** A place from the parts of its two names; none where either is empty. */
function pathOf(before: readonly string[], after: readonly string[]): Path[] {
  const [category = '', subcategory = ''] = [before, after].map((parts) => nameOf(parts.join('/').replace(/\s+/g, ' ')))
  return isName(category) && isName(subcategory) ? [{ category, subcategory }] : []
}

/** Whether a name says something: more than punctuation, and no slash left over at its ends. */
function isName(name: string): boolean {
  return /[^\p{P}\s]/u.test(name) && !name.startsWith('/') && !name.endsWith('/')
}

/**
 * The place that a text means, where nothing declares it: it has one slash, or one slash between spaces ("CI/CD / Runners"),
 * or what stands before one of its slashes is a declared category with a slash in its name ("CI / CD / Runners").
 */
function wantedOf(text: string, splits: readonly Path[], declared: ReadonlySet<string>): Path | undefined {
  if (splits.length === 1 && text.split('/').length === 2) return splits[0]
  const within = splits.filter(({ category }) => category.includes('/') && declared.has(categoryId(category)))
  if (within.length > 0) return within.at(-1)
  const parts = text.trim().split(/\s\/\s/)
  return parts.length === 2 ? pathOf(parts.slice(0, 1), parts.slice(1))[0] : undefined
}

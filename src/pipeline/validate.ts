import type { DataIssue } from '../domain/landscape/landscape.ts'
import { categoryId, subcategoryId } from '../domain/landscape/paths.ts'
import { FIELD_LENGTH, FILE_LIMITS, type FileLimits } from '../lib/limits.ts'
import { visible } from '../lib/text.ts'
import { fieldName, reporter, quoteValue } from './issues.ts'
import { LandscapeLoadError, type Parsed } from './parse.ts'
import { isMapping, isNothing, nameOf, readEntry, type RawEntry } from './read-entry.ts'
import { topLists, type TopKey } from './top-lists.ts'

export type { RawEntry } from './read-entry.ts'

export type RawSubcategory = { name: string; note: string | undefined; entries: RawEntry[] }
export type RawCategory = { name: string; subcategories: RawSubcategory[] }

/**
 * Validates a parsed document entry by entry. Every element of every `items` list becomes an entry or an issue with
 * the outcome `rejected`; a faulty field costs that field, a faulty group costs that group.
 * @throws LandscapeLoadError if there is no list of categories, or more entries or groups than `limits` allow.
 */
export function validate(
  parsed: Parsed,
  limits: FileLimits = FILE_LIMITS,
): { categories: RawCategory[]; issues: DataIssue[] } {
  const issues: DataIssue[] = []
  const count = counter(limits)
  const { lists, others } = topLists(parsed.value)
  if (lists.length === 0) {
    throw new LandscapeLoadError('not-a-landscape', 'The file has neither `categories` nor `landscape` as a list.')
  }
  const atTop = reporter(issues, { category: '', subcategory: '', item: '', line: 0 })
  for (const { key, value } of others) {
    atTop('bad-group', 'repaired', `${key} is ${quoteValue(value)}, not a list; ${lists[0]?.key} is read in its place.`)
  }
  if (lists.length > 1) {
    atTop('bad-group', 'kept', 'The file has both `landscape` and `categories`; both lists are read.')
  }

  for (const { path, key, line } of parsed.positions.duplicateKeys) {
    reporter(issues, { category: '', subcategory: '', item: '', line })(
      'duplicate-key',
      'repaired',
      `The key ${quoteValue(key)} stands twice in ${path === '' ? 'the document' : fieldName(path)}; the last one counts.`,
    )
  }

  const categories = new Map<string, RawCategory>()
  const homes = new Map<string, RawSubcategory>()
  for (const { list } of lists) count('groups', list.length)
  for (const { key, index, category } of lists.flatMap(withIndexes)) {
    const group = readGroup(
      category,
      `Category ${index + 1}`,
      'subcategories',
      { category: '', subcategory: '' },
      issues,
    )
    if (!group) continue
    count('groups', group.children.length)
    const target = getOrMake(categories, categoryId(group.name), () => ({ name: group.name, subcategories: [] }))
    for (const [subIndex, subcategory] of group.children.entries()) {
      const where = { category: target.name, subcategory: '' }
      const sub = readGroup(subcategory, `Subcategory ${subIndex + 1}`, 'items', where, issues)
      if (!sub) continue
      count('entries', sub.children.length)
      // Names that differ only in punctuation share an address, and so a place.
      const home = getOrMake(homes, subcategoryId({ category: target.name, subcategory: sub.name }), () => {
        const made: RawSubcategory = { name: sub.name, note: sub.note, entries: [] }
        target.subcategories.push(made)
        return made
      })
      for (const [itemIndex, item] of sub.children.entries()) {
        const line = parsed.positions.lineOf(index, subIndex, itemIndex, key)
        const entry = readEntry(item, { category: target.name, subcategory: home.name, item: '', line }, issues)
        if (entry) home.entries.push(entry)
      }
    }
  }
  if (categories.size === 0) throw new LandscapeLoadError('not-a-landscape', 'The landscape has no category.')
  return { categories: [...categories.values()], issues }
}

/** The categories of a list with the list's key and their indexes. */
function withIndexes({ key, list }: { key: TopKey; list: readonly unknown[] }) {
  return list.map((category, index) => ({ key, index, category }))
}

/** Reads a category or subcategory: its name, its note and the elements of its list. */
function readGroup(
  value: unknown,
  fallbackName: string,
  childrenField: 'subcategories' | 'items',
  where: { category: string; subcategory: string },
  issues: DataIssue[],
): { name: string; note: string | undefined; children: unknown[] } | undefined {
  const report = reporter(issues, { ...where, item: '', line: 0 })
  if (!isMapping(value)) {
    const what = isNothing(value) ? 'empty' : `${quoteValue(value)}, not a mapping`
    report('bad-group', 'repaired', `${fallbackName} is ${what}; it is left out.`)
    return undefined
  }
  const given = value['name']
  const name = (typeof given === 'string' && nameOf(given)) || fallbackName
  if (name !== given) {
    const what = isNothing(given) ? 'no name' : `the name ${quoteValue(given)}`
    report('bad-group', 'repaired', `${fallbackName} has ${what}; it is shown as "${name}".`)
  }
  const list = value[childrenField]
  const note = typeof value['note'] === 'string' ? visible(value['note'].slice(0, FIELD_LENGTH)) : undefined
  // Files write null for the empty list of a subcategory that is filled through second_path only.
  if (list === null || list === undefined) return { name, note, children: [] }
  if (Array.isArray(list)) return { name, note, children: list }
  report('bad-group', 'repaired', `${childrenField} of "${name}" is ${quoteValue(list)}, not a list.`)
  // A forgotten dash turns a list with one item into a mapping.
  return { name, note, children: isMapping(list) && 'name' in list ? [list] : [] }
}

/** Counts entries and groups; the returned function throws a LandscapeLoadError beyond the limits, before any work. */
function counter(limits: FileLimits): (kind: 'entries' | 'groups', more: number) => void {
  const counts = { entries: 0, groups: 0 }
  const words = { entries: 'entries', groups: 'categories and subcategories' }
  return (kind, more) => {
    counts[kind] += more
    if (counts[kind] <= limits[kind]) return
    throw new LandscapeLoadError('too-many', `The file has more than ${limits[kind]} ${words[kind]}.`)
  }
}

function getOrMake<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

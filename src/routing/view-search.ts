import { PARAMETER_LENGTH, QUERY_LENGTH } from '../lib/limits.ts'
import { visible, wellFormed } from '../lib/text.ts'
import { contentsOf } from '../domain/landscape/contents.ts'
import { isItemId } from '../domain/landscape/paths.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { FILTER_NAMES, FILTERS, type FilterName } from '../domain/results/filters.ts'
import { meaningfulValues, type Selection } from '../domain/results/selection.ts'
import { defaultDirection, SORTS, type Direction, type Sort } from '../domain/results/sort.ts'
import { VIEWS, type ViewName } from '../domain/results/view.ts'

/** The search parameters of a view: everything worth sharing in a link. Defaults are absent. */
export type ViewSearch = { [F in FilterName]?: string[] } & {
  q?: string
  from?: number
  to?: number
  members?: true
  sort?: Sort
  /** Absent for the default direction of the sort. */
  dir?: Direction
  group?: 'none'
  view?: ViewName
  /** The item open in the panel. */
  item?: string
}

/** About the number of values in the largest filter; longer lists are truncated. */
const MAX_VALUES = 120

/** The view described by a search string's values; unknown values silently fall back to the default. */
export function validateViewSearch(raw: Record<string, unknown>): ViewSearch {
  const search: ViewSearch = {}
  const text = (name: string) => (typeof raw[name] === 'string' ? raw[name] : undefined)
  const q = visible(text('q')?.slice(0, QUERY_LENGTH) ?? '')
  if (q) search.q = q
  for (const name of FILTER_NAMES) {
    const values = listOf(raw[name]).filter(FILTERS[name].isValid)
    if (values.length > 0) search[name] = [...new Set(values)].slice(0, MAX_VALUES)
  }
  const from = yearIn(raw['from'])
  const to = yearIn(raw['to'])
  if (from !== undefined) search.from = from
  if (to !== undefined) search.to = to
  if (raw['members'] === true || raw['members'] === '1') search.members = true
  const sort = SORTS.find((name) => name === raw['sort'])
  if (sort && sort !== 'relevance') Object.assign(search, sortParameters(sort, raw['dir']))
  if (raw['group'] === 'none') search.group = 'none'
  const view = VIEWS.find((name) => name === raw['view'])
  if (view && view !== 'cards') search.view = view
  const item = text('item')
  if (item && isItemId(item)) search.item = item
  return search
}

/** A view with another query, or none; the open item closes, because the results change. */
export function withQuery({ q: _before, item: _closed, ...rest }: ViewSearch, q: string): ViewSearch {
  return q === '' ? rest : { ...rest, q }
}

/** The parameters of a sort order; the default direction is left out. */
export function sortParameters(sort: Sort, direction: unknown): Pick<ViewSearch, 'sort' | 'dir'> {
  if (sort === 'relevance') return {}
  const other: Direction = defaultDirection(sort) === 'asc' ? 'desc' : 'asc'
  return direction === other ? { sort, dir: other } : { sort }
}

/**
 * The selection that a view's search parameters make in `landscape`; levels, places and licences that it does not have are
 * ignored. A landscape of organisations only always includes them.
 */
export function selectionOf(search: ViewSearch, landscape: Landscape): Selection {
  const values = FILTER_NAMES.map((name) => [name, meaningfulValues(name, search[name] ?? [], landscape)])
  return {
    ...(Object.fromEntries(values) as Record<FilterName, string[]>),
    members: search.members === true || contentsOf(landscape).isOrganisations,
    acceptedFrom: search.from,
    acceptedTo: search.to,
  }
}

/** The values of a search string by name; the last of a repeated name counts. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** A readable search string: lists joined by commas, slashes unescaped, absent values left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search).flatMap(([name, value]) => {
    if (value === undefined || value === false || value === '') return []
    if (Array.isArray(value)) return value.length > 0 ? [`${name}=${value.map(encodeValue).join(',')}`] : []
    // A slash stays encoded in free text: at the end of an address it would be taken for part of a path.
    return [`${name}=${encodeURIComponent(wellFormed(value === true ? '1' : `${value as string | number}`))}`]
  })
  return parts.length > 0 ? `?${parts.join('&').replaceAll('%20', '+')}` : ''
}

function encodeValue(value: unknown): string {
  return encodeURIComponent(wellFormed(String(value))).replaceAll('%2F', '/')
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'string')
  return typeof value === 'string' ? value.slice(0, PARAMETER_LENGTH).split(',') : []
}

function yearIn(value: unknown): number | undefined {
  const year = Number(typeof value === 'string' ? value : (value ?? Number.NaN))
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined
}

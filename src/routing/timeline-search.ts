import { FILTER_NAMES, NOT_A_PROJECT } from '../domain/results/filters.ts'
import { TIMELINE_SORTS, type TimelineSort } from '../domain/results/sort.ts'
import { validateViewSearch, type ViewSearch } from './view-search.ts'

/** The search parameters of the timeline: query and filters as on Explore, and timeline sorts. Defaults are absent. */
export type TimelineSearch = Omit<ViewSearch, 'members' | 'sort' | 'group' | 'view' | 'item'> & {
  sort?: TimelineSort
  view?: 'table'
}

/** The timeline described by a search string's values; unknown values silently fall back to the default. */
export function validateTimelineSearch(raw: Record<string, unknown>): TimelineSearch {
  const { q, from, to, ...view } = validateViewSearch(raw)
  const search: TimelineSearch = {}
  if (q) search.q = q
  for (const name of FILTER_NAMES) {
    // The timeline lists projects only.
    const values = (view[name] ?? []).filter((value) => name !== 'maturity' || value !== NOT_A_PROJECT)
    if (values.length > 0) search[name] = values
  }
  if (from !== undefined) search.from = from
  if (to !== undefined) search.to = to
  const sort = TIMELINE_SORTS.find((name) => name === raw['sort'])
  if (sort && sort !== TIMELINE_SORTS[0]) search.sort = sort
  if (raw['view'] === 'table') search.view = 'table'
  return search
}

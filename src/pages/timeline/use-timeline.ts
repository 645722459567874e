import { useMemo } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import type { FacetCounts } from '../../domain/results/facets.ts'
import type { Landscape, Maturity } from '../../domain/landscape/landscape.ts'
import { projectsOf, type Project } from '../../domain/maturity/history.ts'
import { lacksDates, LEVELS, summarisePassages, type PassageSummary } from '../../domain/maturity/stage-durations.ts'
import { TIMELINE_SORTS } from '../../domain/results/sort.ts'
import { selectProjects } from '../../domain/maturity/timeline-view.ts'
import { areDated, yearsOf, yearTotals, type YearTotal } from '../../domain/maturity/year-totals.ts'
import type { TimelineSearch } from '../../routing/timeline-search.ts'
import { selectionOf, type ViewSearch } from '../../routing/view-search.ts'
import { timeAxis, type TimeAxis } from './time-axis.ts'

/** The data of the timeline. */
export type Timeline = {
  /** The landscape reduced to its projects, for the filters. */
  landscape: Landscape
  /** All projects, and those that pass query and filters, in order. */
  all: readonly Project[]
  projects: readonly Project[]
  facets: FacetCounts
  /** Whether the file has dates of any project. */
  isDated: boolean
  axis: TimeAxis
  /** Durations of stages: over all projects, and over the filtered ones (`filteredSummaries`). */
  summaries: Record<Maturity, PassageSummary | undefined>
  /** The levels for which the file lacks dates of some projects. */
  undated: ReadonlySet<Maturity>
  filteredSummaries: Record<Maturity, PassageSummary | undefined>
  /** Totals of the filtered projects. */
  totals: readonly YearTotal[]
}

/** The timeline of the current landscape for the page's address. */
export function useTimeline({ landscape, date }: CurrentLandscape, search: TimelineSearch): Timeline {
  const unfiltered = useMemo(() => {
    const all = projectsOf(landscape.items)
    const years = yearsOf(all, date)
    return {
      all,
      years,
      isDated: areDated(all, date),
      landscape: { ...landscape, items: all },
      // The axis ignores the selection, so that filters do not move the remaining rows.
      axis: timeAxis(years, date),
      summaries: summarisePassages(all),
      undated: new Set(LEVELS.filter((level) => lacksDates(all, level))),
    }
  }, [landscape, date])
  const { q = '', sort = TIMELINE_SORTS[0] } = search
  return useMemo(() => {
    const { years, ...rest } = unfiltered
    const view = selectProjects(unfiltered.all, selectionOf(filtersOf(search), landscape), q, sort)
    return {
      ...rest,
      ...view,
      filteredSummaries: summarisePassages(view.projects),
      totals: yearTotals(view.projects, years),
    }
  }, [unfiltered, landscape, search, q, sort])
}

/** The filters in the address. */
export function filtersOf({ q: _query, sort: _sort, view: _view, ...filters }: TimelineSearch): ViewSearch {
  return filters
}

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

/** What the timeline shows. */
export type Timeline = {
  /** The landscape with its projects alone, for the filters. */
  landscape: Landscape
  /** Every project, and those that the query and the filters leave, in order. */
  all: readonly Project[]
  projects: readonly Project[]
  facets: FacetCounts
  /** Whether the file dates any of them. */
  isDated: boolean
  axis: TimeAxis
  /** How long stages took: over all projects, and over those shown. */
  summaries: Record<Maturity, PassageSummary | undefined>
  /** The levels that projects passed without the file saying when. */
  undated: ReadonlySet<Maturity>
  ownSummaries: Record<Maturity, PassageSummary | undefined>
  /** Of the projects shown. */
  totals: readonly YearTotal[]
}

/** The timeline of the landscape on the page under its address. */
export function useTimeline({ landscape, date }: CurrentLandscape, search: TimelineSearch): Timeline {
  const whole = useMemo(() => {
    const all = projectsOf(landscape.items)
    const years = yearsOf(all, date)
    return {
      all,
      years,
      isDated: areDated(all, date),
      landscape: { ...landscape, items: all },
      // The same axis whatever is chosen, so that a filter does not move what stays.
      axis: timeAxis(years, date),
      summaries: summarisePassages(all),
      undated: new Set(LEVELS.filter((level) => lacksDates(all, level))),
    }
  }, [landscape, date])
  const { q = '', sort = TIMELINE_SORTS[0] } = search
  return useMemo(() => {
    const { years, ...rest } = whole
    const view = selectProjects(whole.all, selectionOf(filtersOf(search), landscape), q, sort)
    return {
      ...rest,
      ...view,
      ownSummaries: summarisePassages(view.projects),
      totals: yearTotals(view.projects, years),
    }
  }, [whole, landscape, search, q, sort])
}

/** The part of the address that the filters choose. */
export function filtersOf({ q: _query, sort: _sort, view: _view, ...filters }: TimelineSearch): ViewSearch {
  return filters
}

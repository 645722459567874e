import { useQuery } from '@tanstack/react-query'
import { startTransition, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { FacetCounts } from '../../../domain/results/facets.ts'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import { markResults } from '../../../components/scheduling/performance-marks.ts'
import { isUnfiltered, type Selection } from '../../../domain/results/selection.ts'
import type { Landscape } from '../../../domain/landscape/landscape.ts'
import { selectResults, type Found, type Results } from '../../../domain/results/view.ts'
import { placeName } from '../../../i18n/place-names.ts'
import { lazy } from '../../../lib/lazy.ts'
import { searchQuery } from '../../../queries/search.ts'
import { selectionOf, type ViewSearch } from '../../../routing/view-search.ts'
import type { SearchAnswer, SearchHit } from '../../../search/search.ts'

/** The results of a view, with their state. */
export type View = {
  results: Results
  /** Counts for the filters; returns undefined in a preview, unless the view is the one whose counts are bundled with it. */
  countFacets: () => FacetCounts | undefined
  /** The number of distinct results; final even in a preview. */
  total: number
  hits: ReadonlyMap<string, SearchHit> | undefined
  /** Whether `total` counts only the results so far. */
  isPartial: boolean
  /** The query of the results. */
  answered: string
  searchError: Error | null
  retrySearch: () => void
  /** The search's answer. */
  answer: SearchAnswer | undefined
  /** Whether the answer has hints besides its hits. */
  hasHints: boolean
}

const noop = () => undefined

/**
 * The selection of a view, as a stable object: query and sort do not change it.
 * @param search the view; without its query, nothing is computed while the user types
 */
export function useSelection(search: ViewSearch, landscape: Landscape): Selection {
  const latest = useMemo(() => selectionOf(search, landscape), [search, landscape])
  const text = JSON.stringify(latest)
  // oxlint-disable-next-line react/exhaustive-deps -- the text encodes the selection
  return useMemo(() => latest, [text])
}

/**
 * The results of a view of the current landscape.
 * @param selection that of `search`, from `useSelection`
 */
export function useResults(current: CurrentLandscape, search: ViewSearch, selection: Selection): View {
  const query = search.q?.trim() ?? ''
  const { data, isPlaceholderData, error, refetch } = useQuery({
    ...searchQuery(current.source, query),
    enabled: query !== '' && !current.preview,
  })
  const hits = useMemo(
    () => (query === '' || !data ? undefined : new Map(data.hits.map((hit) => [hit.id, hit]))),
    [query, data],
  )
  const { sort = 'relevance', dir } = search

  // Memoised across searches: clearing the field returns to it.
  const unsearched = useMemo(
    () => lazy(() => selectResults(current.landscape, selection, sort, undefined, dir, placeName)),
    [current.landscape, selection, sort, dir],
  )
  const results = useMemo(() => {
    if (query === '') return unsearched()
    const found: Found = {
      ids: data?.hits.map((hit) => hit.id) ?? [],
      exact: data?.hits.filter((hit) => hit.tier === 'exact').map((hit) => hit.id) ?? [],
    }
    return selectResults(current.landscape, selection, sort, found, dir, placeName)
  }, [query, data, unsearched, current.landscape, selection, sort, dir])

  const { preview } = current
  const isWaiting = query !== '' && (data === undefined || isPlaceholderData) && !error
  return useMemo(() => {
    if (preview && query === '' && isUnfiltered(selection)) {
      const { facets, total } = preview
      return {
        results,
        countFacets: () => facets,
        total,
        hits,
        isPartial: false,
        answered: '',
        searchError: null,
        retrySearch: noop,
        answer: undefined,
        hasHints: false,
      }
    }
    const answer = query === '' ? undefined : data
    return {
      results,
      countFacets: preview || (isWaiting && !data) ? noop : results.countFacets,
      total: results.items.length,
      hits,
      isPartial: preview !== undefined || isWaiting,
      answered: query,
      searchError: error,
      retrySearch: () => void refetch(),
      answer,
      hasHints: answer !== undefined && hasHints(answer),
    }
  }, [preview, query, selection, results, hits, isWaiting, data, error, refetch])
}

function hasHints({ didYouMean, level, faults, leftOut, unknownAddresses }: SearchAnswer): boolean {
  return Boolean(didYouMean ?? level) || [faults, leftOut, unknownAddresses].some((list) => list.length > 0)
}

/** The counts of the results for the filters. */
export type Counts = { facets: FacetCounts | undefined; total: number }

/**
 * The counts of a view. They change after its results have been painted, and not before the user pauses typing: counting
 * takes longer than the results.
 */
export function useCounts({ countFacets, total }: View, isTyping: boolean): Counts {
  const [counts, setCounts] = useState(() => ({ countFacets, facets: countFacets(), total }))
  useEffect(() => {
    if (isTyping || counts.countFacets === countFacets) return undefined
    // A frame's callback runs before the frame is painted; a timer set in it fires after.
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setCounts({ countFacets, facets: countFacets(), total })), 0)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [isTyping, counts.countFacets, countFacets, total])
  return counts
}

/** Sets a performance mark whenever the results of a query are on the page. Bench and keys wait for it. */
export function useResultsMark({ answered, isPartial, results: { items } }: View): void {
  useLayoutEffect(() => {
    if (answered !== '' && !isPartial) markResults(answered)
  }, [answered, isPartial, items])
}

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FacetCounts } from '../../../domain/results/facets.ts'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import { isUnfiltered, type Selection } from '../../../domain/results/selection.ts'
import type { Landscape } from '../../../domain/landscape/landscape.ts'
import { selectResults, type Found, type Results } from '../../../domain/results/view.ts'
import { lazy } from '../../../lib/lazy.ts'
import { searchQuery } from '../../../queries/search.ts'
import { selectionOf, type ViewSearch } from '../../../routing/view-search.ts'
import type { SearchAnswer, SearchHit } from '../../../search/search.ts'

/** What the page shows for a view. */
export type View = {
  results: Results
  /** Counts beside the filters; undefined while only the projects are there and the view is not the one whose counts came with them. */
  countFacets: () => FacetCounts | undefined
  /** Distinct results; known before all of them are there. */
  total: number
  hits: ReadonlyMap<string, SearchHit> | undefined
  /** The number counts what is there so far, and more is on its way. */
  isPartial: boolean
  /** The query that the results answer. */
  answered: string
  searchError: Error | null
  retrySearch: () => void
  /** What the search says beside its hits. */
  answer: SearchAnswer | undefined
}

const nothing = () => undefined

/** What a view chooses, the same object as long as it chooses the same: its query and its order do not matter. */
export function useSelection(search: ViewSearch, landscape: Landscape): Selection {
  const made = useMemo(() => selectionOf(search, landscape), [search, landscape])
  const text = JSON.stringify(made)
  // oxlint-disable-next-line react/exhaustive-deps -- the text says all that it chooses
  return useMemo(() => made, [text])
}

/** The results of a view over the landscape on the page. */
export function useResults(current: CurrentLandscape, search: ViewSearch): View {
  const query = search.q?.trim() ?? ''
  const { data, isPlaceholderData, error, refetch } = useQuery({
    ...searchQuery(current.source, query),
    enabled: query !== '' && !current.preview,
  })
  const hits = useMemo(
    () => (query === '' || !data ? undefined : new Map(data.hits.map((hit) => [hit.id, hit]))),
    [query, data],
  )
  const selection = useSelection(search, current.landscape)
  const { sort = 'relevance', dir } = search

  // Kept while somebody searches: emptying the field brings it back.
  const browsed = useMemo(
    () => lazy(() => selectResults(current.landscape, selection, sort, undefined, dir)),
    [current.landscape, selection, sort, dir],
  )
  const results = useMemo(() => {
    if (query === '') return browsed()
    const found: Found = {
      ids: data?.hits.map((hit) => hit.id) ?? [],
      exact: data?.hits.filter((hit) => hit.tier === 'exact').map((hit) => hit.id) ?? [],
    }
    return selectResults(current.landscape, selection, sort, found, dir)
  }, [query, data, browsed, current.landscape, selection, sort, dir])

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
        retrySearch: nothing,
        answer: undefined,
      }
    }
    return {
      results,
      countFacets: preview || (isWaiting && !data) ? nothing : results.countFacets,
      total: results.items.length,
      hits,
      isPartial: preview !== undefined || isWaiting,
      answered: query,
      searchError: error,
      retrySearch: () => void refetch(),
      answer: query === '' ? undefined : data,
    }
  }, [preview, query, selection, results, hits, isWaiting, data, error, refetch])
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { markResults } from '../../components/scheduling/performance-marks.ts'
import { searchQuery } from '../../queries/search.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { useRecentSearches } from '../../stores/recent-searches.ts'
import type { SearchSource } from '../../worker/protocol.ts'
import { groupsFor, initialGroups } from './suggestion-groups.ts'

/** Placeholder until a landscape has loaded; never searched. */
const NO_SOURCE: SearchSource = { key: '' }

/**
 * The suggestions for the input. They change once for each text, after the search has answered, so that nothing flickers;
 * `text` is the text that they belong to. While the landscape loads, suggestions that need none are returned; `isFinal`
 * is false while some are missing.
 */
export function useSuggestions(input: string) {
  const client = useQueryClient()
  const { current, error } = useLandscape()
  const theme = usePreferences((state) => state.theme)
  const queries = useRecentSearches((state) => state.queries)
  const landscape = current?.landscape
  // While only the projects have loaded, most search results could not be displayed.
  const source = current?.preview ? undefined : current?.source
  const text = input.trim()
  const isAsked = text !== '' && source !== undefined
  const { data, isPlaceholderData, failureReason } = useQuery({
    ...searchQuery(source ?? NO_SOURCE, text),
    enabled: isAsked,
  })

  // The first search of a visit builds the index: an empty query builds it before the user types.
  useEffect(() => {
    if (source) void client.prefetchQuery(searchQuery(source, ''))
  }, [client, source])

  const answer = isAsked && !isPlaceholderData ? data : undefined
  const isSettled = !isAsked || answer !== undefined || failureReason !== null
  // Starts with an empty text, even if the user has typed while this component was loading.
  const [settled, setSettled] = useState({ text: '', answer })
  if (isSettled && (settled.text !== text || settled.answer !== answer)) setSettled({ text, answer })

  const groups = useMemo(() => {
    const sources = { landscape, queries, theme }
    return settled.text === '' ? initialGroups(sources) : groupsFor(settled.text, settled.answer, sources)
  }, [settled, landscape, queries, theme])
  useEffect(() => {
    if (settled.answer) markResults(settled.text)
  }, [settled])

  const isFinal = isSettled && (text === '' || source !== undefined || error !== undefined)
  return { text: settled.text, groups, isFinal, trouble: isAsked ? failureReason : null }
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { markLatest } from '../../components/scheduling/performance-marks.ts'
import { searchQuery } from '../../queries/search.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { useRecentSearches } from '../../stores/recent-searches.ts'
import type { SearchSource } from '../../worker/protocol.ts'
import { groupsFor, groupsForNothing } from './suggestion-groups.ts'

/** Stands for the landscape until there is one; nothing is asked of it. */
const NO_SOURCE: SearchSource = { key: '' }

/**
 * The suggestions for what is typed. They change once for each text, when the search has answered it, and until then
 * stay as they are: nothing flickers, and `text` says which one they are for. While the landscape loads, those that need
 * none come first; `isFinal` says whether any are missing still.
 */
export function useSuggestions(typed: string) {
  const client = useQueryClient()
  const { current, error } = useLandscape()
  const theme = usePreferences((state) => state.theme)
  const queries = useRecentSearches((state) => state.queries)
  const landscape = current?.landscape
  // While only the projects are there, most of what a search finds could not be shown.
  const source = current?.preview ? undefined : current?.source
  const text = typed.trim()
  const isAsked = text !== '' && source !== undefined
  const { data, isPlaceholderData, failureReason } = useQuery({
    ...searchQuery(source ?? NO_SOURCE, text),
    enabled: isAsked,
  })

  // The first search of a visit makes the index: asking for nothing makes it while the person begins to type.
  useEffect(() => {
    if (source) void client.prefetchQuery(searchQuery(source, ''))
  }, [client, source])

  const answer = isAsked && !isPlaceholderData ? data : undefined
  const isSettled = !isAsked || answer !== undefined || failureReason !== null
  // Nothing is answered at first, even where one has typed while this was being loaded.
  const [settled, setSettled] = useState({ text: '', answer })
  if (isSettled && (settled.text !== text || settled.answer !== answer)) setSettled({ text, answer })

  const groups = useMemo(() => {
    const known = { landscape, queries, theme }
    return settled.text === '' ? groupsForNothing(known) : groupsFor(settled.text, settled.answer, known)
  }, [settled, landscape, queries, theme])
  useEffect(() => {
    if (settled.answer) markLatest('search:results', settled.text)
  }, [settled])

  const isFinal = isSettled && (text === '' || source !== undefined || error !== undefined)
  return { text: settled.text, groups, isFinal, trouble: isAsked ? failureReason : null }
}

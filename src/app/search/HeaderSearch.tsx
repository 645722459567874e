import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { SearchField } from './SearchField.tsx'
import { TYPING_IDLE_MS, recordKeystroke } from '../../components/scheduling/typing.ts'
import { searchQuery } from '../../queries/search.ts'
import { validateViewSearch, withQuery } from '../../routing/view-search.ts'
import { setDraftQuery, useDraftQuery } from '../../stores/draft-query.ts'
import { postUserBlockingTask } from '../../ui/schedule-task.ts'
import type { enterResults as enter } from './enter-results.ts'
import { useSyncQueryToUrl } from './use-sync-query-to-url.ts'

/**
 * Queries sent when the field is focused: the worker then builds its index, and runs the code for a misspelt name and for
 * a described problem once, so that the first keystroke does not wait for that.
 */
const WARM_UP = ['kubernets', 'colect logs from containers']

/** The scroll position in pixels, as of the last frame. */
function useScrolled(): RefObject<number> {
  const scrolled = useRef(0)
  useEffect(() => {
    const update = () => (scrolled.current = globalThis.scrollY)
    update()
    globalThis.addEventListener('scroll', update, { passive: true })
    return () => globalThis.removeEventListener('scroll', update)
  }, [])
  return scrolled
}

/** The search field of the header. On Explore it searches as the user types; on other pages it navigates there. */
export function HeaderSearch() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { current } = useLandscape()
  const location = useRouterState({ select: (state) => state.location })
  const latest = useRef('')
  const isExplore = location.pathname === '/'
  const query = validateViewSearch(isExplore ? location.search : {}).q ?? ''
  const urlSync = useSyncQueryToUrl()
  const scrolled = useScrolled()

  const go = (text: string) => {
    void navigate({
      to: '/',
      search: (previous: Record<string, unknown>) => withQuery(isExplore ? validateViewSearch(previous) : {}, text),
      // The first letter adds a step to the history, further ones replace it.
      replace: isExplore && query !== '',
      resetScroll: true,
    })
  }
  const show = (text: string) => {
    if (latest.current !== text) return
    // Synchronous, as React would otherwise render a frame without the results first.
    flushSync(() => setDraftQuery(text))
    // Reading the position from the browser would force another layout.
    if (scrolled.current > 0) globalThis.scrollTo({ top: 0 })
    urlSync.schedule()
  }
  const onQuery = (text: string) => {
    recordKeystroke()
    latest.current = text
    if (!isExplore || !current || current.preview) return go(text)
    // In a separate task, as the one of the keystroke or the answer has been long already.
    const showSoon = () => postUserBlockingTask(() => show(text))
    // Debounce one-letter queries: the next keystroke would discard their results.
    const showLetter = () => void setTimeout(() => show(text), TYPING_IDLE_MS)
    const isLetter = text.trim().length === 1 && (useDraftQuery.getState().draft ?? query) === ''
    if (text.trim() === '') return showSoon()
    // The view changes once the answer has arrived: once for each query, and not for outdated ones.
    void client.prefetchQuery(searchQuery(current.source, text)).finally(isLetter ? showLetter : showSoon)
  }
  const warmUp = () => {
    if (!current || current.preview) return
    for (const text of WARM_UP) void client.prefetchQuery(searchQuery(current.source, text))
  }
  // Loaded when one of these keys is pressed; the user waits for the answer anyway.
  const enterResults: typeof enter = async (...args) => (await import('./enter-results.ts')).enterResults(...args)
  return (
    <SearchField
      query={query}
      onQuery={onQuery}
      onFocus={warmUp}
      onResults={(key, text) => void enterResults(key, text, urlSync.flush).catch(() => undefined)}
    />
  )
}

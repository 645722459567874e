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
import { soon } from '../../ui/soon.ts'
import type { enterResults as enter } from './enter-results.ts'
import { useTellAddress } from './use-tell-address.ts'

/**
 * Asked when the field is entered: the worker then builds its index and has gone once through what a misspelt name and a
 * described problem take, so that the first key does not wait for that.
 */
const WARM_UP = ['kubernets', 'colect logs from containers']

/** How far the page is scrolled, in pixels, as of its last frame. */
function useScrolled(): RefObject<number> {
  const scrolled = useRef(0)
  useEffect(() => {
    const note = () => (scrolled.current = globalThis.scrollY)
    note()
    globalThis.addEventListener('scroll', note, { passive: true })
    return () => globalThis.removeEventListener('scroll', note)
  }, [])
  return scrolled
}

/** The search field. On the landscape it searches as one types; anywhere else it leads there. */
export function HeaderSearch() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { current } = useLandscape()
  const location = useRouterState({ select: (state) => state.location })
  const latest = useRef('')
  const isExplore = location.pathname === '/'
  const query = validateViewSearch(isExplore ? location.search : {}).q ?? ''
  const tell = useTellAddress()
  const scrolled = useScrolled()

  const go = (text: string) => {
    void navigate({
      to: '/',
      search: (before: Record<string, unknown>) => withQuery(isExplore ? validateViewSearch(before) : {}, text),
      // The first letter is a step that Back undoes; those after it are the same step.
      replace: isExplore && query !== '',
      resetScroll: true,
    })
  }
  const show = (text: string) => {
    if (latest.current !== text) return
    // Left to its own time, React would let a frame without the results be made before them.
    flushSync(() => setDraftQuery(text))
    // Asked of the browser, the position of the page would have it laid out once more.
    if (scrolled.current > 0) globalThis.scrollTo({ top: 0 })
    tell.later()
  }
  const onQuery = (text: string) => {
    recordKeystroke()
    latest.current = text
    if (!isExplore || !current || current.preview) return go(text)
    // In a task of its own: the one of the key, or that brought the answer, has had its work.
    const showSoon = () => soon(() => show(text))
    // Nobody looks for one letter: it waits for the next, or the page would be made anew for nothing.
    const showLetter = () => void setTimeout(() => show(text), TYPING_IDLE_MS)
    const isLetter = text.trim().length === 1 && (useDraftQuery.getState().draft ?? query) === ''
    if (text.trim() === '') return showSoon()
    // The page turns to a query once its answer is there: one change of the view for each, and none for those
    // that one has typed past.
    void client.prefetchQuery(searchQuery(current.source, text)).finally(isLetter ? showLetter : showSoon)
  }
  const warmUp = () => {
    if (!current || current.preview) return
    for (const text of WARM_UP) void client.prefetchQuery(searchQuery(current.source, text))
  }
  // Only someone who presses such a key loads what it does; they wait for the answer anyway.
  const enterResults: typeof enter = async (...args) => (await import('./enter-results.ts')).enterResults(...args)
  return (
    <SearchField
      query={query}
      onQuery={onQuery}
      onFocus={warmUp}
      onResults={(key, text) => void enterResults(key, text, tell.now).catch(() => undefined)}
    />
  )
}

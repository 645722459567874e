import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useRouterState, type AnyRouter } from '@tanstack/react-router'
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { keyOf } from '../../lib/keys.ts'
import { searchQuery } from '../../queries/search.ts'
import { exploreLink } from '../../routing/links.ts'
import { validateViewSearch, withQuery, type ViewSearch } from '../../routing/view-search.ts'
import { postUserBlockingTask } from '../../ui/schedule-task.ts'
import { useLandscape } from '../landscape/landscape-state.ts'
import { recordKeystroke, TYPING_IDLE_MS } from '../scheduling/typing.ts'

/** Debounce of the query in the address. */
const SEARCH_DEBOUNCE_MS = 300

/**
 * Queries sent when the field is focused: the worker then builds its index, and runs the code for a misspelt name and for
 * a described problem once, so that the first keystroke does not wait for that.
 */
const WARM_UP = ['kubernets', 'colect logs from containers']

// The draft: the query of the results on the page while the address does not have it yet. The address is the query's only
// other place; without a draft, it applies.
const DraftContext = createContext<string | undefined>(undefined)
const SetDraftContext = createContext<(draft: string | undefined) => void>(() => undefined)

/** Gives its children the query as it is typed. */
export function TypedQueryProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState<string>()
  return (
    <SetDraftContext value={setDraft}>
      <DraftContext value={draft}>{children}</DraftContext>
    </SetDraftContext>
  )
}

/** The view in the address, with the draft in place of its query; and whether there is a draft. */
export function useTypedSearch(search: ViewSearch): { search: ViewSearch; isDraft: boolean } {
  const draft = use(DraftContext)
  const isDraft = draft !== undefined && draft !== (search.q ?? '')
  return { search: isDraft ? withQuery(search, draft) : search, isDraft }
}

/** What the search field does with its text. */
export type Typing = {
  /** The query in the address; empty on other pages than Explore. */
  query: string
  /** Searches for a text: on Explore at once, on other pages by going there. */
  type: (text: string) => void
  /** Writes the draft to the address now. */
  flush: () => Promise<void>
  /** Prepares the search, when the field is focused. */
  warmUp: () => void
}

/**
 * Typing in the search field: the results follow each text as soon as the worker has answered it, and the address after a
 * pause, or before any other action of the user. For the one search field of a page.
 */
export function useTyping(): Typing {
  const router = useRouter()
  const client = useQueryClient()
  const { current } = useLandscape()
  const latest = useRef('')
  const isScrolled = useIsScrolled()
  const { draft, setDraft, scheduleFlush, flush } = useDraft(router)
  const query = useRouterState({ select: (state) => queryIn(state.location) ?? '' })

  const show = (text: string) => {
    if (latest.current !== text) return
    // Synchronous, as React would otherwise render a frame without the results first.
    flushSync(() => setDraft(text))
    // Reading the position from the browser would force another layout.
    if (isScrolled.current) globalThis.scrollTo({ top: 0 })
    scheduleFlush()
  }
  const type = (text: string) => {
    recordKeystroke()
    latest.current = text
    const before = queryIn(router.state.location)
    if (before === undefined || !current || current.preview) return void goTo(router, text, true)
    // In a separate task, as the one of the keystroke or the answer has been long already.
    const showSoon = () => postUserBlockingTask(() => show(text))
    if (text.trim() === '') return showSoon()
    // Debounce one-letter queries: the next keystroke would discard their results.
    const isLetter = text.trim().length === 1 && (draft.current ?? before) === ''
    const showLetter = () => void setTimeout(() => show(text), TYPING_IDLE_MS)
    // The view changes once the answer has arrived: once for each query, and not for outdated ones.
    void client.prefetchQuery(searchQuery(current.source, text)).finally(isLetter ? showLetter : showSoon)
  }
  const warmUp = () => {
    if (!current || current.preview) return
    for (const text of WARM_UP) void client.prefetchQuery(searchQuery(current.source, text))
  }
  return { query, type, flush, warmUp }
}

/** Whether the page is scrolled down, as of the last frame. */
function useIsScrolled() {
  const isScrolled = useRef(false)
  useEffect(() => {
    const update = () => void (isScrolled.current = globalThis.scrollY > 0)
    update()
    globalThis.addEventListener('scroll', update, { passive: true })
    return () => globalThis.removeEventListener('scroll', update)
  }, [])
  return isScrolled
}

/** The draft, and its way into the address. */
function useDraft(router: AnyRouter) {
  const setContext = use(SetDraftContext)
  const draft = useRef<string>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const setDraft = useCallback(
    (text: string | undefined) => {
      draft.current = text
      setContext(text)
    },
    [setContext],
  )
  const flush = useCallback(async () => {
    const text = draft.current
    if (text === undefined) return
    const query = queryIn(router.state.location)
    if (query !== undefined && query !== text) await goTo(router, text, false)
    // Further typing has made another draft.
    if (draft.current === text) setDraft(undefined)
  }, [router, setDraft])
  const scheduleFlush = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), SEARCH_DEBOUNCE_MS)
  }, [flush])

  useEffect(() => {
    const onAction = () => void flush()
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search'
      if (!isTyping || ['Enter', 'Tab'].includes(keyOf(event))) onAction()
    }
    // After Back or Forward, the query of the address applies.
    const discard = () => setDraft(undefined)
    const capture = { capture: true, passive: true }
    globalThis.addEventListener('pointerdown', onAction, capture)
    globalThis.addEventListener('keydown', onKey, capture)
    globalThis.addEventListener('popstate', discard, capture)
    return () => {
      clearTimeout(timer.current)
      setDraft(undefined)
      globalThis.removeEventListener('pointerdown', onAction, capture)
      globalThis.removeEventListener('keydown', onKey, capture)
      globalThis.removeEventListener('popstate', discard, capture)
    }
  }, [flush, setDraft])
  return { draft, setDraft, scheduleFlush, flush }
}

/** The query in the address of Explore, empty if there is none; undefined on other pages. */
function queryIn({ pathname, search }: AnyRouter['state']['location']): string | undefined {
  return pathname === exploreLink().to ? (validateViewSearch(search).q ?? '') : undefined
}

/** Goes to Explore with a query: in its view where it is open already. */
function goTo(router: AnyRouter, text: string, resetScroll: boolean): Promise<void> {
  const { location } = router.state
  const query = queryIn(location)
  const view = query === undefined ? {} : validateViewSearch(location.search)
  // The first letter adds a step to the history, further ones replace it.
  return router.navigate({ ...exploreLink(withQuery(view, text)), replace: Boolean(query), resetScroll })
}

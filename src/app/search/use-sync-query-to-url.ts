import { useRouter, type AnyRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import { keyOf } from '../../lib/keys.ts'
import { validateViewSearch, withQuery } from '../../routing/view-search.ts'
import { clearDraftQuery, useDraftQuery } from '../../stores/draft-query.ts'

/** Debounce of the query in the address. */
const SEARCH_DEBOUNCE_MS = 300

/** Updates the address: debounced, or now. */
export type UrlSync = { schedule: () => void; flush: () => Promise<void> }

/**
 * Writes the draft query to the address: after a pause in typing, and before any other action of the user.
 * @returns functions to request an update.
 */
export function useSyncQueryToUrl(): UrlSync {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const flush = () => void flushQuery(router)
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search'
      if (!isTyping || ['Enter', 'Tab'].includes(keyOf(event))) flush()
    }
    // After Back or Forward, the query of the address applies.
    const discard = () => clearDraftQuery()
    const capture = { capture: true, passive: true }
    globalThis.addEventListener('pointerdown', flush, capture)
    globalThis.addEventListener('keydown', onKey, capture)
    globalThis.addEventListener('popstate', discard, capture)
    return () => {
      clearTimeout(timer.current)
      clearDraftQuery()
      globalThis.removeEventListener('pointerdown', flush, capture)
      globalThis.removeEventListener('keydown', onKey, capture)
      globalThis.removeEventListener('popstate', discard, capture)
    }
  }, [router])

  const schedule = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flushQuery(router), SEARCH_DEBOUNCE_MS)
  }, [router])
  const flush = useCallback(() => flushQuery(router), [router])
  return { schedule, flush }
}

async function flushQuery(router: AnyRouter): Promise<void> {
  const { draft } = useDraftQuery.getState()
  if (draft === undefined) return
  const previous = viewSearchOf(router)
  if (router.state.location.pathname === '/' && draft !== (previous.q ?? '')) {
    const search = withQuery(previous, draft)
    // The first letter adds a step to the history, further ones replace it.
    await router.navigate({ to: '/', search, replace: previous.q !== undefined, resetScroll: false })
  }
  clearDraftQuery(draft)
}

function viewSearchOf(router: AnyRouter): ReturnType<typeof validateViewSearch> {
  return validateViewSearch(router.state.location.search)
}

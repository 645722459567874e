import { useRouter, type AnyRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import { keyOf } from '../../lib/keys.ts'
import { validateViewSearch, withQuery } from '../../routing/view-search.ts'
import { clearDraftQuery, useDraftQuery } from '../../stores/draft-query.ts'

/** How long, in milliseconds, nothing has been typed before the address says it; the first time, as Back must find it soon. */
const REST = 300
const FIRST_REST = 150

/** What tells the address what is typed: later, after another key, or now. */
export type TellAddress = { later: () => void; now: () => Promise<void> }

/**
 * Tells the address what is typed: once the person rests, and before anything else that they do.
 * @returns what asks for it.
 */
export function useTellAddress(): TellAddress {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const tell = () => void tellAddress(router)
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search'
      if (!isTyping || ['Enter', 'Tab'].includes(keyOf(event))) tell()
    }
    // Gone back or forward: the address says what counts.
    const forget = () => clearDraftQuery()
    const capture = { capture: true, passive: true }
    globalThis.addEventListener('pointerdown', tell, capture)
    globalThis.addEventListener('keydown', onKey, capture)
    globalThis.addEventListener('popstate', forget, capture)
    return () => {
      clearTimeout(timer.current)
      clearDraftQuery()
      globalThis.removeEventListener('pointerdown', tell, capture)
      globalThis.removeEventListener('keydown', onKey, capture)
      globalThis.removeEventListener('popstate', forget, capture)
    }
  }, [router])

  const later = useCallback(() => {
    clearTimeout(timer.current)
    const rest = addressOf(router).q === undefined ? FIRST_REST : REST
    timer.current = setTimeout(() => void tellAddress(router), rest)
  }, [router])
  const now = useCallback(() => tellAddress(router), [router])
  return { later, now }
}

async function tellAddress(router: AnyRouter): Promise<void> {
  const { draft } = useDraftQuery.getState()
  if (draft === undefined) return
  const before = addressOf(router)
  if (router.state.location.pathname === '/' && draft !== (before.q ?? '')) {
    const search = withQuery(before, draft)
    // The first letter is a step that Back undoes; those after it are the same step.
    await router.navigate({ to: '/', search, replace: before.q !== undefined, resetScroll: false })
  }
  clearDraftQuery(draft)
}

function addressOf(router: AnyRouter): ReturnType<typeof validateViewSearch> {
  return validateViewSearch(router.state.location.search)
}

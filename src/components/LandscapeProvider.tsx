import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { EXTRACT_URL } from '../queries/extract-url.ts'
import { extractQuery, outlineQuery } from '../queries/extract.ts'
import { acceptDoubtful, keptQuery, liveQuery } from '../queries/live.ts'
import { useTakenOver } from '../ui/use-taken-over.ts'
import { WorkerCallError } from '../worker/client.ts'
import type { HeldLandscape, HeldSize, LiveAnswer } from '../worker/protocol.ts'
import { isKeptExpected, rememberKept } from './kept-flag.ts'
import { LandscapeContext, type LandscapeState, type LiveTrouble, type Shown } from './landscape-state.ts'
import { markOnce } from './marks.ts'
import { useTouched } from './touched.ts'

/** Milliseconds that the first screen waits for the file of the last visit before it shows the extract instead. */
const KEPT_PATIENCE_MS = 1500

/**
 * Decides which landscape the page shows: the shipped projects at once, or the file of the last visit; then the whole
 * extract; then the live file, at once while nobody has touched the page, and on request afterwards.
 */
export function LandscapeProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [isPatient, setPatient] = useState(isKeptExpected)
  const [adopted, setAdopted] = useState<Shown>()
  const touched = useTouched()
  const [hasFirstView, setFirstView] = useState(false)

  const outline = useQuery(outlineQuery)
  const kept = useQuery({ ...keptQuery, enabled: isPatient })
  const waitsForKept = isPatient && kept.isPending
  const extract = useQuery({ ...extractQuery, enabled: hasFirstView })

  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), KEPT_PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])

  const base = useMemo<Shown | undefined>(() => {
    if (waitsForKept || !outline.data) return undefined
    const { revision, digest, landscape, facets, total } = outline.data
    // A newer version of the application may ship a newer extract than the file that was kept.
    if (kept.data && kept.data.fetchedAt >= Date.parse(revision)) return shownFrom(kept.data, 'kept')
    const extractShown = {
      origin: 'extract',
      date: revision,
      source: { key: 'extract', url: EXTRACT_URL },
      digest,
    } as const
    if (extract.data) return { ...extractShown, landscape: extract.data }
    return { ...extractShown, landscape, preview: { facets, total } }
  }, [waitsForKept, outline.data, kept.data, extract.data])

  const shown = adopted ?? base
  const hasData = shown !== undefined
  const isTakenOver = useTakenOver()
  useEffect(() => {
    // The rest of the data must not compete with the first results: it is asked for once they are in the document.
    if (hasData && isTakenOver) setFirstView(true)
  }, [hasData, isTakenOver])
  const whole = shown && !shown.preview ? shown : undefined
  const wholeRef = useRef(whole)
  useEffect(() => {
    wholeRef.current = whole
  }, [whole])

  const live = useQuery({ ...liveQuery(() => sizeOf(wholeRef.current)), enabled: whole !== undefined })
  const answer = live.data
  const offered = answer?.status === 'changed' ? answer.held : undefined
  const isNews = offered !== undefined && offered.key !== shown?.source.key
  const mayAdopt = isNews && (!touched || offered.digest === shown?.digest)

  const adopt = useCallback((held: HeldLandscape) => {
    setAdopted(shownFrom(held, 'live'))
    rememberKept()
  }, [])

  // Set while rendering rather than in an effect: the old view is never painted with the new data at hand.
  if (mayAdopt && offered) {
    setAdopted(shownFrom(offered, 'live'))
  }
  useEffect(() => {
    if (offered) rememberKept()
  }, [offered])
  useEffect(() => {
    if (answer?.status === 'unchanged' || (offered && shown?.source.key === offered.key)) markOnce('landscape:live')
  }, [answer, offered, shown])

  const state = useMemo<LandscapeState>(() => {
    const error = outline.error ?? extract.error
    return {
      shown,
      error: shown ? undefined : (error ?? undefined),
      isLivePending: answer === undefined && live.failureCount === 0,
      isChecking: live.isFetching,
      trouble: troubleOf(live.failureReason, answer, shown, (held) => {
        void acceptDoubtful(held.key)
        adopt(held)
      }),
      showUpdate: isNews && !mayAdopt && offered ? () => adopt(offered) : undefined,
      retry: () => {
        if (error)
          void client.refetchQueries({ queryKey: ['landscape'], predicate: (query) => query.state.status === 'error' })
        void live.refetch()
      },
    }
  }, [shown, outline.error, extract.error, answer, live, isNews, mayAdopt, offered, adopt, client])

  return <LandscapeContext value={state}>{children}</LandscapeContext>
}

function shownFrom(held: HeldLandscape, origin: Shown['origin']): Shown {
  return {
    landscape: held.landscape,
    origin,
    date: new Date(held.fetchedAt).toISOString().slice(0, 10),
    source: { key: held.key },
    digest: held.digest,
  }
}

function sizeOf(shown: Shown | undefined): HeldSize {
  return {
    key: shown?.source.key ?? '',
    items: shown?.landscape.items.length ?? 0,
    categories: shown?.landscape.categories.map((category) => category.name) ?? [],
  }
}

function troubleOf(
  reason: Error | null,
  answer: LiveAnswer | undefined,
  shown: Shown | undefined,
  accept: (held: HeldLandscape) => void,
): LiveTrouble | undefined {
  if (reason instanceof WorkerCallError) return { kind: 'failed', error: reason.error }
  if (answer?.status !== 'incomplete' || shown?.source.key === answer.held.key) return undefined
  return {
    kind: 'incomplete',
    items: answer.held.landscape.items.length,
    heldItems: answer.heldItems,
    missingCategories: answer.missingCategories,
    accept: () => accept(answer.held),
  }
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { EXTRACT_URL } from '../queries/extract-url.ts'
import { extractQuery, outlineQuery } from '../queries/extract.ts'
import { refetchMissing } from '../queries/fetch-json.ts'
import { keptQuery, liveQuery } from '../queries/live.ts'
import { useTakenOver } from '../ui/use-taken-over.ts'
import { isKeptExpected, rememberKept } from './kept-flag.ts'
import { LandscapeContext, type LandscapeState, type Shown } from './landscape-state.ts'
import { shownFrom, useLiveFile } from './use-live-file.ts'

/** Milliseconds that the first screen waits for the file of the last visit before it shows the extract instead. */
const KEPT_PATIENCE_MS = 1500

/**
 * Decides what the page shows of the CNCF's landscape: the shipped projects at once, or the file of the last visit; then
 * the whole extract; then the live file.
 */
export function LandscapeProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [isPatient, setPatient] = useState(isKeptExpected)
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

  const isReady = base !== undefined && !base.preview
  const file = useLiveFile({ base, live: liveQuery, isReady, onKept: rememberKept })
  const hasData = file.shown !== undefined
  const isTakenOver = useTakenOver()
  useEffect(() => {
    // The rest of the data must not compete with the first results: it is asked for once they are in the document.
    if (hasData && isTakenOver) setFirstView(true)
  }, [hasData, isTakenOver])

  // Until it is there: while it is asked for again, the page still says what is the matter.
  const [failure, setFailure] = useState<Error>()
  const latest = outline.error ?? extract.error
  if (latest && latest !== failure) setFailure(latest)
  const error = file.shown && !file.shown.preview ? undefined : failure
  const state = useMemo<LandscapeState>(() => {
    const { ask, ...live } = file
    return {
      ...live,
      error,
      retry: () => {
        refetchMissing(client)
        ask()
      },
    }
  }, [file, error, client])
  const later = useDeferredValue(state)
  // A landscape that comes does so by and by: what somebody does on the page goes first. Only the file of the last visit
  // is what the page has waited for.
  return <LandscapeContext value={state.shown?.origin === 'kept' ? state : later}>{children}</LandscapeContext>
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { extractQuery, outlineQuery } from '../../queries/extract.ts'
import { EXTRACT_URL } from '../../queries/extract-url.ts'
import { refetchMissing } from '../../queries/fetch-json.ts'
import { keptQuery, liveQuery } from '../../queries/live.ts'
import { basePathOf, localeOf } from '../../routing/locale.ts'
import { useHydrated } from '../../ui/hydration.tsx'
import { isKeptExpected, rememberKept } from './kept-flag.ts'
import { LandscapeContext, type LandscapeState, type CurrentLandscape } from './landscape-state.ts'
import { useFacts } from './use-facts.ts'
import { shownFrom, useLiveFile } from './use-live-file.ts'

/** Milliseconds that the first screen, or the request for the live file, waits for the file of the last visit. */
const KEPT_PATIENCE_MS = 1500

/**
 * Decides what the page shows of the CNCF's landscape: the shipped projects at once, then the whole extract, or the file of
 * the last visit; then the live file. What is about single items waits for the file of the last visit: the extract may
 * not have them.
 */
export function LandscapeProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const isHydrated = useHydrated()
  // Asked once: this visit will leave a file behind, too.
  const [isExpected] = useState(isKeptExpected)
  const [isPatient] = useState(() => isHydrated && isExpected && !isOverview(globalThis.location))
  const [isKeptLate, setKeptLate] = useState(false)
  const [hasFirstView, setFirstView] = useState(false)

  const outline = useQuery(outlineQuery)
  const asksForKept = isExpected && (isPatient || hasFirstView)
  const kept = useQuery({ ...keptQuery, enabled: asksForKept })
  const isKeptAwaited = asksForKept && kept.isPending && !isKeptLate
  const waitsForKept = isPatient && isKeptAwaited
  const extract = useQuery({ ...extractQuery, enabled: hasFirstView })

  useEffect(() => {
    if (!isKeptAwaited) return
    const timer = setTimeout(() => setKeptLate(true), KEPT_PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isKeptAwaited])

  // A newer version of the application may ship a newer extract than the file that was kept.
  const isKeptNewer = kept.data && outline.data && kept.data.fetchedAt >= Date.parse(outline.data.revision)
  const earlier = (isKeptNewer && kept.data) || undefined

  const base = useMemo<CurrentLandscape | undefined>(() => {
    if (waitsForKept || !outline.data) return undefined
    if (isPatient && !isKeptLate && earlier) return shownFrom(earlier, 'kept')
    const { revision, digest, landscape, facets, total } = outline.data
    const extractShown = {
      origin: 'extract',
      date: revision,
      source: { key: 'extract', url: EXTRACT_URL },
      digest,
    } as const
    if (extract.data) return { ...extractShown, landscape: extract.data }
    return { ...extractShown, landscape, preview: { facets, total } }
  }, [waitsForKept, isPatient, isKeptLate, earlier, outline.data, extract.data])

  const isWhole = earlier !== undefined || (base !== undefined && !base.preview)
  // Where the host's file is the one of the last visit, the worker needs not read it again.
  const isReady = isWhole && !isKeptAwaited
  const file = useLiveFile({ base, earlier, live: liveQuery, isReady, onKept: rememberKept })
  const hasData = file.current !== undefined
  useEffect(() => {
    // The rest of the data must not compete with the first results: it is asked for once they are in the document.
    if (hasData && isHydrated) setFirstView(true)
  }, [hasData, isHydrated])

  // Until it is there: while it is asked for again, the page still says what is the matter.
  const [failure, setFailure] = useState<Error>()
  const latest = outline.error ?? extract.error
  if (latest && latest !== failure) setFailure(latest)
  const error = file.current && !file.current.preview ? undefined : failure
  const current = useFacts(file.current, file.isLivePending)
  const state = useMemo<LandscapeState>(() => {
    const { ask, ...live } = file
    return {
      ...live,
      current,
      error,
      retry: () => {
        refetchMissing(client)
        ask()
      },
    }
  }, [file, current, error, client])
  // Rendering a new landscape is not urgent: the user's input goes first.
  const later = useDeferredValue(state)
  return <LandscapeContext value={isPatient ? state : later}>{children}</LandscapeContext>
}

/** Whether an address is about the landscape and not about single items: Explore or a focus area, without a query. */
function isOverview({ pathname, search }: Location): boolean {
  const path = pathname.slice(basePathOf(localeOf(pathname)).length)
  const params = new URLSearchParams(search)
  return /^\/?(focus\/[^/]*\/?)?$/.test(path) && !params.has('q') && !params.has('item')
}

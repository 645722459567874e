import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { bundledQuery, outlineQuery } from '../../queries/extract.ts'
import { BUNDLED_URL } from '../../queries/bundled-url.ts'
import { refetchMissing } from '../../queries/fetch-json.ts'
import { cachedQuery, liveQuery } from '../../queries/live.ts'
import { basePathOf, localeOf } from '../../routing/locale.ts'
import { useHydrated } from '../../ui/hydration.tsx'
import { isCacheExpected, setCacheFlag } from './cache-flag.ts'
import { LandscapeContext, type LandscapeState, type CurrentLandscape } from './landscape-state.ts'
import { useFacts } from './use-facts.ts'
import { toCurrent, useLiveFile } from './use-live-file.ts'

/** Longest time that the first screen, or the request for the live file, waits for the cached file. */
const CACHE_TIMEOUT_MS = 1500

/**
 * Provides the CNCF's landscape: the bundled projects at once, then the complete bundled landscape or the cached file of
 * the last visit, then the live file. Pages about single items wait for the cached file, as the bundled landscape may not
 * have them.
 */
export function LandscapeProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const isHydrated = useHydrated()
  // Read once: the flag will also be set during this visit.
  const [isExpected] = useState(isCacheExpected)
  const [isCacheFirst] = useState(() => isHydrated && isExpected && !isOverview(globalThis.location))
  const [hasTimedOut, setTimedOut] = useState(false)
  const [hasFirstView, setFirstView] = useState(false)

  const outline = useQuery(outlineQuery)
  const isCacheEnabled = isExpected && (isCacheFirst || hasFirstView)
  const stored = useQuery({ ...cachedQuery, enabled: isCacheEnabled })
  const isCachePending = isCacheEnabled && stored.isPending && !hasTimedOut
  const isBlocked = isCacheFirst && isCachePending
  const bundled = useQuery({ ...bundledQuery, enabled: hasFirstView })

  useEffect(() => {
    if (!isCachePending) return
    const timer = setTimeout(() => setTimedOut(true), CACHE_TIMEOUT_MS)
    return () => clearTimeout(timer)
  }, [isCachePending])

  // A new version of the application may ship a landscape that is newer than the cached file.
  const isCachedNewer = stored.data && outline.data && stored.data.fetchedAt >= Date.parse(outline.data.revision)
  const cached = (isCachedNewer && stored.data) || undefined

  const base = useMemo<CurrentLandscape | undefined>(() => {
    if (isBlocked || !outline.data) return undefined
    if (isCacheFirst && !hasTimedOut && cached) return toCurrent(cached, 'cached')
    const { revision, digest, landscape, facets, total } = outline.data
    const shared = {
      origin: 'bundled',
      date: revision,
      source: { key: 'bundled', url: BUNDLED_URL },
      digest,
    } as const
    if (bundled.data) return { ...shared, landscape: bundled.data }
    return { ...shared, landscape, preview: { facets, total } }
  }, [isBlocked, isCacheFirst, hasTimedOut, cached, outline.data, bundled.data])

  const isComplete = cached !== undefined || (base !== undefined && !base.preview)
  // The worker loads the cached file first: if the live file is the same, it need not be parsed.
  const isReady = isComplete && !isCachePending
  const file = useLiveFile({ base, cached, live: liveQuery, isReady, onCached: setCacheFlag })
  const hasData = file.current !== undefined
  useEffect(() => {
    // Further data is requested after the first results are in the document, so as not to compete with them.
    if (hasData && isHydrated) setFirstView(true)
  }, [hasData, isHydrated])

  // The error remains until the data has loaded, also during a retry.
  const [failure, setFailure] = useState<Error>()
  const latest = outline.error ?? bundled.error
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
  // Defer incoming landscapes so that user input stays responsive.
  const deferred = useDeferredValue(state)
  return <LandscapeContext value={isCacheFirst ? state : deferred}>{children}</LandscapeContext>
}

/** Whether an address is about the landscape rather than single items: Explore or a focus area, without a query. */
function isOverview({ pathname, search }: Location): boolean {
  const path = pathname.slice(basePathOf(localeOf(pathname)).length)
  const params = new URLSearchParams(search)
  return /^\/?(focus\/[^/]*\/?)?$/.test(path) && !params.has('q') && !params.has('item')
}

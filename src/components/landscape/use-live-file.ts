import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OtherLandscape } from '../../domain/landscape/other-landscape.ts'
import { dayOf } from '../../lib/dates.ts'
import { acceptIncomplete, type liveQuery } from '../../queries/live.ts'
import { WorkerCallError } from '../../worker/client.ts'
import type { LoadedLandscape, CurrentSize, LiveAnswer } from '../../worker/protocol.ts'
import type { LandscapeState, LiveTrouble, CurrentLandscape } from './landscape-state.ts'
import { markOnce } from '../scheduling/performance-marks.ts'
import { useHasInteracted } from '../scheduling/user-interaction.ts'

type Options = {
  /** The landscape on the page until the live file replaces it. */
  base: CurrentLandscape | undefined
  /** The file of an earlier visit, if it is newer than `base`; displayed until the live file replaces it. */
  cached?: LoadedLandscape | undefined
  live: (current: () => CurrentSize) => ReturnType<typeof liveQuery>
  /** Whether the live file may be fetched now. */
  isReady: boolean
  other?: OtherLandscape | undefined
  /** Called when the worker has cached a file. */
  onCached?: (() => void) | undefined
}

type LiveFile = Omit<LandscapeState, 'error' | 'retry'> & { ask: () => void }

/**
 * Follows the live file. A newer landscape, live or cached, replaces the current one at once until the user has interacted
 * with the page, and on request afterwards.
 */
export function useLiveFile({ base, cached, live: query, isReady, other, onCached }: Options): LiveFile {
  const [replacement, setReplacement] = useState<CurrentLandscape>()
  const hasInteracted = useHasInteracted()
  const current = replacement ?? base
  const complete = current && !current.preview ? current : undefined
  const completeRef = useRef(complete)
  useEffect(() => {
    completeRef.current = complete
  }, [complete])

  const live = useQuery({ ...query(() => sizeOf(completeRef.current)), enabled: isReady })
  const answer = live.data
  const fetched = answer?.status === 'changed' ? answer.loaded : undefined
  const candidate = fetched ?? (answer?.status === 'unchanged' ? undefined : cached)
  const pendingUpdate = candidate && candidate.key !== current?.source.key ? candidate : undefined
  const isReplaceable =
    pendingUpdate !== undefined && (!hasInteracted || !current || pendingUpdate.digest === current.digest)

  const replace = useCallback(
    (loaded: LoadedLandscape) => {
      setReplacement(toCurrent(loaded, loaded === cached ? 'cached' : 'live', other))
      if (loaded !== cached) onCached?.()
    },
    [cached, other, onCached],
  )

  // Set during rendering rather than in an effect: the previous landscape is never painted when its update has loaded.
  if (pendingUpdate && isReplaceable) {
    setReplacement(toCurrent(pendingUpdate, fetched ? 'live' : 'cached', other))
  }
  useEffect(() => {
    if (fetched) onCached?.()
  }, [fetched, onCached])
  useEffect(() => {
    if (answer?.status === 'unchanged' || (fetched && current?.source.key === fetched.key)) markOnce('landscape:live')
  }, [answer, fetched, current])

  return useMemo(
    () => ({
      current,
      isLivePending: answer === undefined && live.failureCount === 0,
      isChecking: live.isFetching,
      trouble: troubleOf(live.failureReason, answer, current, (loaded) => {
        void acceptIncomplete(loaded.key)
        replace(loaded)
      }),
      showUpdate: pendingUpdate && !isReplaceable ? () => replace(pendingUpdate) : undefined,
      ask: () => void live.refetch(),
    }),
    [current, answer, live, pendingUpdate, isReplaceable, replace],
  )
}

/** Converts a landscape loaded by the worker to the current one of the page. */
export function toCurrent(
  loaded: LoadedLandscape,
  origin: CurrentLandscape['origin'],
  other?: OtherLandscape,
): CurrentLandscape {
  return {
    landscape: loaded.landscape,
    origin,
    date: dayOf(loaded.modifiedAt ?? loaded.fetchedAt),
    source: { key: loaded.key },
    digest: loaded.digest,
    ...(other && { other }),
  }
}

function sizeOf(current: CurrentLandscape | undefined): CurrentSize {
  return {
    key: current?.source.key ?? '',
    items: current?.landscape.items.length ?? 0,
    categories: current?.landscape.categories.map((category) => category.name) ?? [],
  }
}

function troubleOf(
  reason: Error | null,
  answer: LiveAnswer | undefined,
  current: CurrentLandscape | undefined,
  accept: (loaded: LoadedLandscape) => void,
): LiveTrouble | undefined {
  if (reason instanceof WorkerCallError) return { kind: 'failed', error: reason.error }
  if (answer?.status !== 'incomplete' || current?.source.key === answer.loaded.key) return undefined
  return {
    kind: 'incomplete',
    items: answer.loaded.landscape.items.length,
    currentItems: answer.currentItems,
    missingCategories: answer.missingCategories,
    accept: () => accept(answer.loaded),
  }
}

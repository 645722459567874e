import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OtherLandscape } from '../../domain/landscape/other-landscape.ts'
import { dayOf } from '../../lib/dates.ts'
import { acceptDoubtful, type liveQuery } from '../../queries/live.ts'
import { WorkerCallError } from '../../worker/client.ts'
import type { HeldLandscape, HeldSize, LiveAnswer } from '../../worker/protocol.ts'
import type { LandscapeState, LiveTrouble, CurrentLandscape } from './landscape-state.ts'
import { markOnce } from '../scheduling/marks.ts'
import { useTouched } from '../scheduling/touched.ts'

type Options = {
  /** What is shown until the live file has something else to show. */
  base: CurrentLandscape | undefined
  /** A file of an earlier visit, which is newer: it is shown until the live file has something else to show. */
  earlier?: HeldLandscape | undefined
  live: (held: () => HeldSize) => ReturnType<typeof liveQuery>
  /** Whether the live file may be asked for now. */
  isReady: boolean
  other?: OtherLandscape | undefined
  /** A file has come that is kept. */
  onKept?: (() => void) | undefined
}

type LiveFile = Omit<LandscapeState, 'error' | 'retry'> & { ask: () => void }

/** Follows the live file: shows it, or the earlier one, at once while the page has not been touched, and on request afterwards. */
export function useLiveFile({ base, earlier, live: query, isReady, other, onKept }: Options): LiveFile {
  const [adopted, setAdopted] = useState<CurrentLandscape>()
  const touched = useTouched()
  const current = adopted ?? base
  const whole = current && !current.preview ? current : undefined
  const wholeRef = useRef(whole)
  useEffect(() => {
    wholeRef.current = whole
  }, [whole])

  const live = useQuery({ ...query(() => sizeOf(wholeRef.current)), enabled: isReady })
  const answer = live.data
  const fresh = answer?.status === 'changed' ? answer.held : undefined
  const offered = fresh ?? (answer?.status === 'unchanged' ? undefined : earlier)
  const isNews = offered !== undefined && offered.key !== current?.source.key
  const mayAdopt = isNews && (!touched || !current || offered.digest === current.digest)

  const adopt = useCallback(
    (held: HeldLandscape) => {
      setAdopted(shownFrom(held, held === earlier ? 'kept' : 'live', other))
      if (held !== earlier) onKept?.()
    },
    [earlier, other, onKept],
  )

  // Set while rendering rather than in an effect: the old view is never painted with the new data at hand.
  if (mayAdopt && offered) {
    setAdopted(shownFrom(offered, fresh ? 'live' : 'kept', other))
  }
  useEffect(() => {
    if (fresh) onKept?.()
  }, [fresh, onKept])
  useEffect(() => {
    if (answer?.status === 'unchanged' || (fresh && current?.source.key === fresh.key)) markOnce('landscape:live')
  }, [answer, fresh, current])

  return useMemo(
    () => ({
      current,
      isLivePending: answer === undefined && live.failureCount === 0,
      isChecking: live.isFetching,
      trouble: troubleOf(live.failureReason, answer, current, (held) => {
        void acceptDoubtful(held.key)
        adopt(held)
      }),
      showUpdate: isNews && !mayAdopt && offered ? () => adopt(offered) : undefined,
      ask: () => void live.refetch(),
    }),
    [current, answer, live, isNews, mayAdopt, offered, adopt],
  )
}

/** A file that the worker holds, as the page shows it. */
export function shownFrom(
  held: HeldLandscape,
  origin: CurrentLandscape['origin'],
  other?: OtherLandscape,
): CurrentLandscape {
  return {
    landscape: held.landscape,
    origin,
    date: dayOf(held.modifiedAt ?? held.fetchedAt),
    source: { key: held.key },
    digest: held.digest,
    ...(other && { other }),
  }
}

function sizeOf(current: CurrentLandscape | undefined): HeldSize {
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
  accept: (held: HeldLandscape) => void,
): LiveTrouble | undefined {
  if (reason instanceof WorkerCallError) return { kind: 'failed', error: reason.error }
  if (answer?.status !== 'incomplete' || current?.source.key === answer.held.key) return undefined
  return {
    kind: 'incomplete',
    items: answer.held.landscape.items.length,
    heldItems: answer.heldItems,
    missingCategories: answer.missingCategories,
    accept: () => accept(answer.held),
  }
}

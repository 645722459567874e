import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OtherLandscape } from '../../domain/landscape/other-landscape.ts'
import { dayOf } from '../../lib/dates.ts'
import { acceptDoubtful, type liveQuery } from '../../queries/live.ts'
import { WorkerCallError } from '../../worker/client.ts'
import type { HeldLandscape, HeldSize, LiveAnswer } from '../../worker/protocol.ts'
import type { LandscapeState, LiveTrouble, Shown } from './landscape-state.ts'
import { markOnce } from '../scheduling/marks.ts'
import { useTouched } from '../scheduling/touched.ts'

type Options = {
  /** What is shown until the live file has something else to show. */
  base: Shown | undefined
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
  const [adopted, setAdopted] = useState<Shown>()
  const touched = useTouched()
  const shown = adopted ?? base
  const whole = shown && !shown.preview ? shown : undefined
  const wholeRef = useRef(whole)
  useEffect(() => {
    wholeRef.current = whole
  }, [whole])

  const live = useQuery({ ...query(() => sizeOf(wholeRef.current)), enabled: isReady })
  const answer = live.data
  const fresh = answer?.status === 'changed' ? answer.held : undefined
  const offered = fresh ?? (answer?.status === 'unchanged' ? undefined : earlier)
  const isNews = offered !== undefined && offered.key !== shown?.source.key
  const mayAdopt = isNews && (!touched || !shown || offered.digest === shown.digest)

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
    if (answer?.status === 'unchanged' || (fresh && shown?.source.key === fresh.key)) markOnce('landscape:live')
  }, [answer, fresh, shown])

  return useMemo(
    () => ({
      shown,
      isLivePending: answer === undefined && live.failureCount === 0,
      isChecking: live.isFetching,
      trouble: troubleOf(live.failureReason, answer, shown, (held) => {
        void acceptDoubtful(held.key)
        adopt(held)
      }),
      showUpdate: isNews && !mayAdopt && offered ? () => adopt(offered) : undefined,
      ask: () => void live.refetch(),
    }),
    [shown, answer, live, isNews, mayAdopt, offered, adopt],
  )
}

/** A file that the worker holds, as the page shows it. */
export function shownFrom(held: HeldLandscape, origin: Shown['origin'], other?: OtherLandscape): Shown {
  return {
    landscape: held.landscape,
    origin,
    date: dayOf(held.modifiedAt ?? held.fetchedAt),
    source: { key: held.key },
    digest: held.digest,
    ...(other && { other }),
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

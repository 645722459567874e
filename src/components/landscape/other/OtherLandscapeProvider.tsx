import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, type ReactNode } from 'react'
import { landscapeName, type OtherLandscape } from '../../../domain/landscape/other-landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { liveQueryOf } from '../../../queries/live.ts'
import { keptOtherQuery } from '../../../queries/other-landscape.ts'
import type { HeldSize } from '../../../worker/protocol.ts'
import { LandscapeContext, type LandscapeState, type CurrentLandscape } from '../landscape-state.ts'
import { causeOf } from '../live-cause.ts'
import { useFacts } from '../use-facts.ts'
import { shownFrom, useLiveFile } from '../use-live-file.ts'

type Props = { other: OtherLandscape; children: ReactNode }

/** A file that says of which day it is stands under that day, whenever it was saved. */
function withOwnDate(current: CurrentLandscape, other: OtherLandscape): CurrentLandscape {
  return other.kind === 'file' && other.dated ? { ...current, date: other.dated } : current
}

/** Shows another landscape: the file as it was kept, and where it has an address, what is there today. */
export function OtherLandscapeProvider({ other, children }: Props) {
  const isFile = other.kind === 'file'
  const kept = useQuery(keptOtherQuery(other))
  const base = useMemo(
    () => (kept.data ? withOwnDate(shownFrom(kept.data, isFile ? 'file' : 'kept', other), other) : undefined),
    [kept.data, isFile, other],
  )
  const live = useCallback((held: () => HeldSize) => liveQueryOf({ url: other.id, isOther: true }, held), [other])
  const file = useLiveFile({ base, live, isReady: !isFile && !kept.isPending, other })
  const { isPending, refetch } = kept
  const current = useFacts(file.current, !isFile && file.isLivePending)
  const state = useMemo<LandscapeState>(() => {
    const { ask, ...rest } = file
    const { trouble, isLivePending } = rest
    const cause = trouble && causeOf(trouble)
    const detail = isFile ? !isPending && t('other.notKept', { name: landscapeName(other) }) : cause
    return {
      ...rest,
      current,
      isLivePending: !isFile && isLivePending,
      error: !current && detail ? new Error(detail) : undefined,
      // Without anything to show, the page itself says what is the matter.
      trouble: current && trouble,
      retry: isFile ? () => void refetch() : ask,
    }
  }, [file, current, isFile, isPending, refetch, other])
  return <LandscapeContext value={state}>{children}</LandscapeContext>
}

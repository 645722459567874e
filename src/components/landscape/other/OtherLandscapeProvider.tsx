import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, type ReactNode } from 'react'
import { landscapeName, type OtherLandscape } from '../../../domain/landscape/other-landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { liveQueryOf } from '../../../queries/live.ts'
import { keptOtherQuery } from '../../../queries/other-landscape.ts'
import type { HeldSize } from '../../../worker/protocol.ts'
import { LandscapeContext, type LandscapeState, type Shown } from '../landscape-state.ts'
import { causeOf } from '../live-cause.ts'
import { useFacts } from '../use-facts.ts'
import { shownFrom, useLiveFile } from '../use-live-file.ts'

type Props = { other: OtherLandscape; children: ReactNode }

/** A file that says of which day it is stands under that day, whenever it was saved. */
function withOwnDate(shown: Shown, other: OtherLandscape): Shown {
  return other.kind === 'file' && other.dated ? { ...shown, date: other.dated } : shown
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
  const shown = useFacts(file.shown, !isFile && file.isLivePending)
  const state = useMemo<LandscapeState>(() => {
    const { ask, ...rest } = file
    const { trouble, isLivePending } = rest
    const cause = trouble && causeOf(trouble)
    const detail = isFile ? !isPending && t('other.notKept', { name: landscapeName(other) }) : cause
    return {
      ...rest,
      shown,
      isLivePending: !isFile && isLivePending,
      error: !shown && detail ? new Error(detail) : undefined,
      // Without anything to show, the page itself says what is the matter.
      trouble: shown && trouble,
      retry: isFile ? () => void refetch() : ask,
    }
  }, [file, shown, isFile, isPending, refetch, other])
  return <LandscapeContext value={state}>{children}</LandscapeContext>
}

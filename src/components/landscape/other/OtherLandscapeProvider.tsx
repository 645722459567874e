import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, type ReactNode } from 'react'
import { landscapeName, type OtherLandscape } from '../../../domain/landscape/other-landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { liveQueryOf } from '../../../queries/live.ts'
import { cachedOtherQuery } from '../../../queries/other-landscape.ts'
import type { CurrentSize } from '../../../worker/protocol.ts'
import { LandscapeContext, type LandscapeState, type CurrentLandscape } from '../landscape-state.ts'
import { describeTrouble } from '../live-cause.ts'
import { useFacts } from '../use-facts.ts'
import { toCurrent, useLiveFile } from '../use-live-file.ts'

type Props = { other: OtherLandscape; children: ReactNode }

/** Replaces the date with the one stated in a file from disk, whenever it was saved. */
function withStatedDate(current: CurrentLandscape, other: OtherLandscape): CurrentLandscape {
  return other.kind === 'file' && other.dated ? { ...current, date: other.dated } : current
}

/** Provides another landscape: the cached file, and the live one if it has an address. */
export function OtherLandscapeProvider({ other, children }: Props) {
  const isFile = other.kind === 'file'
  const { data: cached, isPending, refetch } = useQuery(cachedOtherQuery(other))
  const base = useMemo(
    () => (cached ? withStatedDate(toCurrent(cached, isFile ? 'file' : 'cached', other), other) : undefined),
    [cached, isFile, other],
  )
  const live = useCallback((size: () => CurrentSize) => liveQueryOf({ url: other.id, isOther: true }, size), [other])
  const file = useLiveFile({ base, live, isReady: !isFile && !isPending, other })
  const current = useFacts(file.current, !isFile && file.isLivePending)
  const state = useMemo<LandscapeState>(() => {
    const { ask, ...rest } = file
    const { trouble, isLivePending } = rest
    const cause = trouble && describeTrouble(trouble)
    const detail = isFile ? !isPending && t('other.notKept', { name: landscapeName(other) }) : cause
    return {
      ...rest,
      current,
      isLivePending: !isFile && isLivePending,
      error: !current && detail ? new Error(detail) : undefined,
      // Without a landscape, the page reports the trouble as its error.
      trouble: current && trouble,
      retry: isFile ? () => void refetch() : ask,
    }
  }, [file, current, isFile, isPending, refetch, other])
  return <LandscapeContext value={state}>{children}</LandscapeContext>
}

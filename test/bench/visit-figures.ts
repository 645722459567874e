import type { Run } from './figures.ts'
import { blockedWork, longestWork, type Task } from './trace.ts'
import type { Transfer } from './transfer.ts'
import { blockedTime, longestTask, type Seen } from './watch.ts'

/** What the page's own clock says of a visit, in milliseconds. */
export function timesOf(seen: Seen): Run {
  return {
    'FCP ms': seen.fcp,
    'LCP ms': seen.lcp,
    'first results ms': seen.firstResults,
    'live ms': seen.live,
    'TBT ms': blockedTime(seen, seen.fcp ?? 0),
    'longest task ms': longestTask(seen, 0),
    CLS: seen.cls,
  }
}

/** What of the blocked time was work, and not waiting for a processor that others use. */
export function workOf(tasks: readonly Task[]): Record<'TBT, work alone ms' | 'work of the longest task ms', number> {
  return { 'TBT, work alone ms': blockedWork(tasks), 'work of the longest task ms': longestWork(tasks) }
}

/** Kilobytes and requests until the first results, until the live file has come, and after. */
export function bytesOf(transfers: readonly Transfer[], { origin, firstResults = 0, live = 0 }: Seen): Run {
  const size = (some: readonly Transfer[]) => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1024
  const own = transfers.filter(({ kind }) => kind !== 'logo' && kind !== 'landscape')
  const early = own.filter(({ start }) => start <= origin + firstResults)
  const late = own.filter(({ start }) => start > origin + live)
  const logos = transfers.filter(({ kind }) => kind === 'logo')
  const ofKind = (kind: Transfer['kind']) => size(early.filter((one) => one.kind === kind))
  return {
    'first results: HTML KB': ofKind('html'),
    'first results: script KB': ofKind('script'),
    'first results: style KB': ofKind('style'),
    'first results: data KB': ofKind('data'),
    'first results: all KB': size(early),
    'first results: requests': early.length,
    'until live: own files': own.length - late.length,
    'until live: own KB': size(own) - size(late),
    'landscape file KB': size(transfers.filter(({ kind }) => kind === 'landscape')),
    'after live: own KB': size(late),
    'after live: own files': late.length,
    'after live: by the service worker alone': late.filter(({ isByPage }) => !isByPage).length,
    logos: logos.length,
    'logos KB': size(logos),
    'whole visit: requests': transfers.filter(({ isByPage }) => isByPage).length,
  }
}

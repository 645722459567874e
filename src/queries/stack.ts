import { queryOptions } from '@tanstack/react-query'
import { assetUrls } from 'virtual:assets'
import type { Landscape } from '../domain/landscape/landscape.ts'
import type { StackProgress } from '../stack/check.ts'
import type { StackTable } from '../stack/table.ts'
import { createStackClient } from '../worker/stack-client.ts'
import type { StackSource } from '../worker/stack-protocol.ts'
import workerUrl from '../worker/stack.worker.ts?worker&url'
import { startWorker } from '../worker/start-worker.ts'
import { FOREVER, fetchJson } from './fetch-json.ts'

/** Checks stacks, away from the page's own thread; it starts when the page that needs it opens. */
export const stackClient = createStackClient(() => startWorker(workerUrl, 'stack'))

/** The table of known images, charts and packages. */
export const stackTableQuery = queryOptions({
  queryKey: ['stack', 'table'],
  // The asset holds the table: src/build/stack-table.ts makes both from one type.
  queryFn: ({ signal }) => fetchJson(assetUrls.stack, signal, (value) => value as StackTable),
  ...FOREVER,
})

/** What a check is of: the files with a number that changes with them, and the landscape with its digest. */
type Asked = { sources: readonly StackSource[]; revision: number; landscape: Landscape; digest: string }

/** Milliseconds for which a report is kept after its page was left. */
const KEPT_FOR_MS = 30 * 60 * 1000

/** Which items the files of a stack use. It fails when the worker dies, and stops when nobody waits for it. */
export function stackReportQuery(
  { sources, revision, landscape, digest }: Asked,
  table: StackTable | undefined,
  onProgress: (progress: StackProgress) => void,
) {
  return queryOptions({
    queryKey: ['stack', 'report', revision, digest],
    queryFn: ({ signal }) => {
      if (!table) throw new Error('The table of images is not there.')
      const items = landscape.items
        .filter(({ kind }) => kind === 'technology')
        .map(({ id, name, maturity, knownAs, homepageUrl, repositories }) => ({
          id,
          name,
          maturity,
          knownAs,
          homepageUrl,
          repositories,
        }))
      return stackClient.check({ sources: [...sources], items, table }, onProgress, signal)
    },
    enabled: sources.length > 0 && table !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_FOR_MS,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  })
}

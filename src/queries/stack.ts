import { queryOptions } from '@tanstack/react-query'
import { assetUrls } from 'virtual:assets'
import type { Landscape } from '../domain/landscape/landscape.ts'
import type { StackProgress } from '../stack/check.ts'
import type { StackTable } from '../stack/table.ts'
import { createStackClient } from '../worker/stack-client.ts'
import type { StackSource } from '../worker/stack-protocol.ts'
import workerUrl from '../worker/stack.worker.ts?worker&url'
import { startWorker } from '../worker/start-worker.ts'
import { ASSET_OPTIONS, fetchJson } from './fetch-json.ts'

/** Checks stacks off the main thread; the worker starts when the Stack page opens. */
export const stackClient = createStackClient(() => startWorker(workerUrl, 'stack'))

/** The table of images, charts and packages. */
export const stackTableQuery = queryOptions({
  queryKey: ['stack', 'table'],
  // src/build/stack-table.ts writes the asset with the same type.
  queryFn: ({ signal }) => fetchJson(assetUrls.stack, signal, (value) => value as StackTable),
  ...ASSET_OPTIONS,
})

/** Input of a check: the files with a revision number, and the landscape with its digest. */
type CheckInput = { sources: readonly StackSource[]; revision: number; landscape: Landscape; digest: string }

/** Lifetime of a report after the user leaves its page. */
const REPORT_CACHE_MS = 30 * 60 * 1000

/** Finds the items that the files of a stack use. Fails when the worker dies, and stops when the query is unused. */
export function stackReportQuery(
  { sources, revision, landscape, digest }: CheckInput,
  table: StackTable | undefined,
  onProgress: (progress: StackProgress) => void,
) {
  return queryOptions({
    queryKey: ['stack', 'report', revision, digest],
    queryFn: ({ signal }) => {
      if (!table) throw new Error('The table of images has not loaded.')
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
    gcTime: REPORT_CACHE_MS,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  })
}

import { queryOptions } from '@tanstack/react-query'
import { commitsUrl, filesUrl } from '../domain/changes/repository.ts'
import type { FileSource, HistoryAddresses } from '../worker/protocol.ts'
import { withLandscape } from './loaded-landscapes.ts'
import { worker } from './worker.ts'

const ADDRESSES: HistoryAddresses = {
  commits: commitsUrl(import.meta.env.GITHUB_API_URL),
  files: filesUrl(import.meta.env.LANDSCAPE_URL),
}

/** Two sides to compare; `id` identifies the pair. */
export type AskedFiles = { id: string; before: FileSource; after: FileSource }

function toTransferable(side: FileSource): FileSource {
  return side.kind === 'current' ? { ...side, source: withLandscape(side.source) } : side
}

/** Compares two landscape files in the worker. A side that cannot be loaded is an answer, not an error. */
export function compareFilesQuery({ id, before, after }: AskedFiles) {
  return queryOptions({
    queryKey: ['compare-files', id],
    queryFn: ({ signal }) => {
      const sides = { before: toTransferable(before), after: toTransferable(after) }
      return worker.call('compareFiles', { ...sides, addresses: ADDRESSES }, signal)
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  })
}

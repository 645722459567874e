import { queryOptions } from '@tanstack/react-query'
import { commitsUrl, filesUrl } from '../domain/changes/repository.ts'
import type { FileSource, HistoryAddresses } from '../worker/protocol.ts'
import { heldSource } from './held.ts'
import { worker } from './worker.ts'

const ADDRESSES: HistoryAddresses = {
  commits: commitsUrl(import.meta.env.GITHUB_API_URL),
  files: filesUrl(import.meta.env.LANDSCAPE_URL),
}

/** Two sides to compare; `id` tells them apart from any others. */
export type AskedFiles = { id: string; before: FileSource; after: FileSource }

function handed(side: FileSource): FileSource {
  return side.kind === 'shown' ? { ...side, source: heldSource(side.source) } : side
}

/** Two landscape files compared in the worker. That a side cannot be had is an answer too. */
export function compareFilesQuery({ id, before, after }: AskedFiles) {
  return queryOptions({
    queryKey: ['compare-files', id],
    queryFn: ({ signal }) =>
      worker.call('compareFiles', { before: handed(before), after: handed(after), addresses: ADDRESSES }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  })
}

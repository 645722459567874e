import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { stackClient, stackReportQuery, stackTableQuery } from '../../queries/stack.ts'
import type { StackProgress, StackReport } from '../../stack/check.ts'
import { skipStackFile, stopStack, useStackFiles } from '../../stores/stack-files.ts'
import { StackStalledError } from '../../worker/stack-client.ts'

/** How the check of the person's files stands. */
export type StackCheck =
  | { status: 'nothing' | 'stopped' }
  | { status: 'running'; progress: StackProgress | undefined }
  | { status: 'failed'; detail: string; retry: () => void }
  /** One of the files came to no end. */
  | { status: 'stalled'; name: string; skip: () => void; retry: () => void }
  | { status: 'done'; report: StackReport; revision: number }

/** Checks the person's files against the shown landscape, and again when either changes. */
export function useStackCheck({ landscape, digest }: CurrentLandscape): StackCheck {
  const { files, revision, isStopped } = useStackFiles()
  const [progress, setProgress] = useState<StackProgress & { revision: number }>()
  const table = useQuery(stackTableQuery)
  // What a check needs is there before there is anything to check.
  useEffect(() => stackClient.warm(), [])
  const options = stackReportQuery({ sources: files, revision, landscape, digest }, table.data, (now) =>
    setProgress({ ...now, revision }),
  )
  const report = useQuery({ ...options, enabled: options.enabled === true && !isStopped })
  if (files.length === 0) return { status: 'nothing' }
  if (report.data) return { status: 'done', report: report.data, revision }
  const failed = [table, report].find((query) => query.isError && !query.isFetching)
  if (failed?.error) {
    const retry = () => void failed.refetch()
    const stalled = failed.error instanceof StackStalledError ? (failed.error.file ?? -1) : -1
    const file = files[stalled]
    if (file) return { status: 'stalled', name: file.name, skip: () => skipStackFile(stalled), retry }
    return { status: 'failed', detail: failed.error.message, retry }
  }
  if (isStopped) return { status: 'stopped' }
  return { status: 'running', progress: progress?.revision === revision ? progress : undefined }
}

/** Stops the running check; the files stay. */
export function stopCheck(): void {
  // A query without anybody who wants it is cancelled, and that ends the worker.
  stopStack(true)
}

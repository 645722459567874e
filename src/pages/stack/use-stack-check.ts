import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { stackClient, stackReportQuery, stackTableQuery } from '../../queries/stack.ts'
import type { StackProgress, StackReport } from '../../stack/check.ts'
import { skipStackFile, stopStack, useStackFiles } from '../../stores/stack-files.ts'
import { StackStalledError } from '../../worker/stack-client.ts'

/** The state of the check of the user's files. */
export type StackCheck =
  | { status: 'nothing' | 'stopped' }
  | { status: 'running'; progress: StackProgress | undefined }
  | { status: 'failed'; detail: string; retry: () => void }
  /** The check of a file did not finish in time. */
  | { status: 'stalled'; name: string; skip: () => void; retry: () => void }
  | { status: 'done'; report: StackReport; revision: number }

/** Checks the user's files against the current landscape, again whenever either changes. */
export function useStackCheck({ landscape, digest }: CurrentLandscape): StackCheck {
  const { files, revision, isStopped } = useStackFiles()
  const [progress, setProgress] = useState<StackProgress & { revision: number }>()
  const table = useQuery(stackTableQuery)
  // Starts the worker before the first check.
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
    const stalledIndex = failed.error instanceof StackStalledError ? (failed.error.file ?? -1) : -1
    const file = files[stalledIndex]
    if (file) return { status: 'stalled', name: file.name, skip: () => skipStackFile(stalledIndex), retry }
    return { status: 'failed', detail: failed.error.message, retry }
  }
  if (isStopped) return { status: 'stopped' }
  return { status: 'running', progress: progress?.revision === revision ? progress : undefined }
}

/** Stops the running check; the files stay. */
export function stopCheck(): void {
  // Disables the query, which cancels it and thereby terminates the worker.
  stopStack(true)
}

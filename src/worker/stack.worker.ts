import { checkStack, type StackProgress } from '../stack/check.ts'
import { readSources } from './read-sources.ts'
import type { StackRequest, StackResponse } from './stack-protocol.ts'

/** The part of the worker's global scope that we use; the DOM types describe only the page's. */
type Scope = {
  onmessage: ((event: MessageEvent<StackRequest>) => void) | null
  postMessage: (response: StackResponse) => void
}

const scope = globalThis as unknown as Scope

/** Interval of progress messages: one a frame. */
const PROGRESS_INTERVAL_MS = 16

async function check({ id, input }: StackRequest): Promise<void> {
  let last = 0
  let file = -1
  const report = (progress: StackProgress) => {
    // A new file is always reported, so that a check that stalls names its file.
    if (progress.file === file && performance.now() - last < PROGRESS_INTERVAL_MS) return
    last = performance.now()
    file = progress.file
    scope.postMessage({ id, progress })
  }
  const texts = await readSources(input.sources, (index) => report({ file: index, share: 0 }))
  scope.postMessage({ id, report: checkStack(texts, input.items, input.table, report) })
}

scope.onmessage = ({ data }) => {
  check(data).catch((error: unknown) => scope.postMessage({ id: data.id, error: String(error) }))
}

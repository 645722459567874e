import { checkStack, type StackProgress } from '../stack/check.ts'
import { readSources } from './read-sources.ts'
import type { StackRequest, StackResponse } from './stack-protocol.ts'

/** The part of the worker's global scope that we use; the DOM's types know only the page's. */
type Scope = {
  onmessage: ((event: MessageEvent<StackRequest>) => void) | null
  postMessage: (response: StackResponse) => void
}

const scope = globalThis as unknown as Scope

/** Milliseconds between two messages about how far it is: more would only keep the page busy. */
const PROGRESS_EVERY_MS = 16

async function check({ id, input }: StackRequest): Promise<void> {
  let last = 0
  let file = -1
  const tell = (progress: StackProgress) => {
    // Which file is being read is always told: if it comes to no end, that is the one.
    if (progress.file === file && performance.now() - last < PROGRESS_EVERY_MS) return
    last = performance.now()
    file = progress.file
    scope.postMessage({ id, progress })
  }
  const texts = await readSources(input.sources, (index) => tell({ file: index, share: 0 }))
  const report = checkStack(texts, input.items, input.table, tell)
  scope.postMessage({ id, report })
}

scope.onmessage = ({ data }) => {
  check(data).catch((error: unknown) => scope.postMessage({ id: data.id, error: String(error) }))
}

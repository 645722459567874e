import { checkStack } from '../stack/check.ts'
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
  const report = checkStack(await readSources(input.sources), input.items, input.table, (progress) => {
    if (performance.now() - last < PROGRESS_EVERY_MS) return
    last = performance.now()
    scope.postMessage({ id, progress })
  })
  scope.postMessage({ id, report })
}

scope.onmessage = ({ data }) => {
  check(data).catch((error: unknown) => scope.postMessage({ id: data.id, error: String(error) }))
}

import { createKeeper } from './keeper.ts'
import { showLife } from './life.ts'
import type { Ping, WorkerCall, WorkerCalls, WorkerRequest, WorkerResponse } from './protocol.ts'
import { asLiveError, createService, type Service } from './service.ts'
import { inSlices } from './slices.ts'

/** The part of the worker's global scope that we use; the DOM's types know only the page's. */
type Scope = {
  onmessage: ((event: MessageEvent<WorkerRequest | Ping>) => void) | null
  postMessage: (response: WorkerResponse) => void
}

const scope = globalThis as unknown as Scope
const service = createService({ keeper: createKeeper(), fetcher: fetch.bind(globalThis), now: Date.now })

showLife((lock) => scope.postMessage({ alive: lock }))

scope.onmessage = ({ data }) => {
  if (data.call === 'ping') return scope.postMessage({ id: data.id, output: undefined })
  answer(service, data).then(
    (output) => inSlices(data.id, output).forEach((message) => scope.postMessage(message)),
    (error: unknown) => scope.postMessage({ id: data.id, error: asLiveError(error) }),
  )
}

function answer(one: Service, request: WorkerRequest): Promise<WorkerCalls[WorkerCall]['output']> {
  switch (request.call) {
    case 'restore':
      return one.restore(request.input)
    case 'refresh':
      return one.refresh(request.input)
    case 'open':
      return one.open(request.input)
    case 'forget':
      return one.forget(request.input)
    case 'accept':
      return one.accept(request.input)
    case 'search':
      return one.search(request.input)
    case 'compareFiles':
      return one.compareFiles(request.input)
  }
}

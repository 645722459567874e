import { createLandscapeCache } from './landscape-cache.ts'
import { holdLivenessLock } from './liveness.ts'
import type { Ping, WorkerCall, WorkerCalls, WorkerRequest, WorkerResponse } from './protocol.ts'
import { asLiveError, createService, type Service } from './service.ts'
import { toChunks } from './chunks.ts'

/** The part of the worker's global scope that we use; the DOM types describe only the page's. */
type Scope = {
  onmessage: ((event: MessageEvent<WorkerRequest | Ping>) => void) | null
  postMessage: (response: WorkerResponse) => void
}

const scope = globalThis as unknown as Scope
const service = createService({ cache: createLandscapeCache(), fetcher: fetch.bind(globalThis), now: Date.now })

holdLivenessLock((lock) => scope.postMessage({ alive: lock }))

scope.onmessage = ({ data }) => {
  if (data.call === 'ping') return scope.postMessage({ id: data.id, output: undefined })
  answer(service, data).then(
    (output) => toChunks(data.id, output).forEach((message) => scope.postMessage(message)),
    (error: unknown) => scope.postMessage({ id: data.id, error: asLiveError(error) }),
  )
}

function answer(handlers: Service, request: WorkerRequest): Promise<WorkerCalls[WorkerCall]['output']> {
  switch (request.call) {
    case 'restore':
      return handlers.restore(request.input)
    case 'refresh':
      return handlers.refresh(request.input)
    case 'open':
      return handlers.open(request.input)
    case 'forget':
      return handlers.forget(request.input)
    case 'accept':
      return handlers.accept(request.input)
    case 'search':
      return handlers.search(request.input)
    case 'compareFiles':
      return handlers.compareFiles(request.input)
  }
}

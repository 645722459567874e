import { Workbox } from 'workbox-window'
import type { Locale } from '../../routing/locale.ts'
import { announceUpdate } from '../../stores/app-update.ts'
import { isDeleting } from '../../stores/storage/deleting.ts'
import { SERVICE_WORKER_URL, trustedScriptUrl } from '../../worker/start-worker.ts'

/** Interval of checks for a newer version, when the page becomes visible. */
const UPDATE_INTERVAL_MS = 60 * 60 * 1000

/** Longest wait for a newer version to become active, once the user has accepted it. */
const ACTIVATION_TIMEOUT_MS = 1500

/**
 * Registers the service worker and has it cache the files for pages in this language. A newer version waits until the user
 * accepts it in one of the tabs; that tab is reloaded, and the others offer to, as they may contain unfinished text.
 * @throws Error when it cannot be registered
 */
export async function keep(container: ServiceWorkerContainer, locale: Locale): Promise<void> {
  // Registering it now would undo the deletion.
  if (isDeleting()) return
  const workbox = new Workbox(trustedScriptUrl(SERVICE_WORKER_URL))
  /** Whether this page was served by the version that becomes active next: the first one, or one accepted before. */
  let isNext = container.controller === null
  let isAccepted = false

  workbox.addEventListener('waiting', async ({ sw }) => {
    if (!sw) return
    if (await ask(sw, 'IS_ACCEPTED')) {
      isNext = true
      return
    }
    announceUpdate(() => {
      isAccepted = true
      // Usually it becomes active at once. If a tab keeps the earlier version busy, that version serves the newer page.
      void ask(sw, 'SKIP_WAITING').then(() => setTimeout(() => globalThis.location.reload(), ACTIVATION_TIMEOUT_MS))
    })
  })
  container.addEventListener('controllerchange', () => {
    if (isNext) isNext = false
    else if (isAccepted) globalThis.location.reload()
    else announceUpdate(() => globalThis.location.reload())
  })

  const registration = await workbox.register()
  registration?.active?.postMessage({ type: 'HOLD', language: locale })

  let checkedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checkedAt < UPDATE_INTERVAL_MS) return
    checkedAt = Date.now()
    // Fails without a network.
    workbox.update().catch(() => undefined)
  })
}

/** Sends a message to a service worker. @returns its answer */
function ask(worker: ServiceWorker, type: 'IS_ACCEPTED' | 'SKIP_WAITING'): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data))
  })
  port1.start()
  worker.postMessage({ type }, [port2])
  return answer
}

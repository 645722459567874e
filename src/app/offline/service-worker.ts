import { Workbox } from 'workbox-window'
import type { Locale } from '../../routing/locale.ts'
import { announceUpdate } from '../../stores/app-update.ts'
import { isDeleting } from '../../stores/storage/deleting.ts'
import { SERVICE_WORKER_URL, trustedScriptUrl } from '../../worker/start-worker.ts'

/** Milliseconds after which a page that is looked at again asks for a newer version. */
const ASK_AGAIN_MS = 60 * 60 * 1000

/** Milliseconds to wait for a newer version to become active, once the user has accepted it. */
const PATIENCE = 1500

/**
 * Registers the service worker and has it hold what pages in this language need. A newer version waits until the person
 * agrees in one of the tabs; that tab then begins anew, the others are told, as they may hold something half written.
 * @throws Error when it cannot be registered
 */
export async function keep(container: ServiceWorkerContainer, locale: Locale): Promise<void> {
  // To register it now would undo that it was ended.
  if (isDeleting()) return
  const workbox = new Workbox(trustedScriptUrl(SERVICE_WORKER_URL))
  /** Whether this page belongs to the version that becomes active next: the first one, or one that was accepted before. */
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
      // Mostly it is active at once. Where a tab keeps the earlier version busy, that one serves the newer one's page.
      void ask(sw, 'SKIP_WAITING').then(() => setTimeout(() => globalThis.location.reload(), PATIENCE))
    })
  })
  container.addEventListener('controllerchange', () => {
    if (isNext) isNext = false
    else if (isAccepted) globalThis.location.reload()
    else announceUpdate(() => globalThis.location.reload())
  })

  const registration = await workbox.register()
  registration?.active?.postMessage({ type: 'HOLD', language: locale })

  let askedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - askedAt < ASK_AGAIN_MS) return
    askedAt = Date.now()
    // Without a network there is nothing newer.
    workbox.update().catch(() => undefined)
  })
}

/** Sends a service worker a message. @returns its answer */
function ask(worker: ServiceWorker, type: 'IS_ACCEPTED' | 'SKIP_WAITING'): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data))
  })
  port1.start()
  worker.postMessage({ type }, [port2])
  return answer
}

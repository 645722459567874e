import { Workbox } from 'workbox-window'
import type { Locale } from '../../routing/locale.ts'
import { announceUpdate } from '../../stores/app-update.ts'
import { SERVICE_WORKER_URL, trustedScript } from '../../worker/start-worker.ts'

/** Milliseconds after which a page that is looked at again asks for a newer version. */
const ASK_AGAIN_MS = 60 * 60 * 1000

/**
 * Registers the service worker and has it hold what pages in this language need. A newer version waits until the person
 * agrees in one of the tabs; that tab then begins anew, the others are told, as they may hold something half written.
 * @throws Error when it cannot be registered
 */
export async function keep(container: ServiceWorkerContainer, locale: Locale): Promise<void> {
  const workbox = new Workbox(trustedScript(SERVICE_WORKER_URL))
  let isControlled = container.controller !== null
  let isAgreed = false

  workbox.addEventListener('waiting', () =>
    announceUpdate(() => {
      isAgreed = true
      workbox.messageSkipWaiting()
    }),
  )
  container.addEventListener('controllerchange', () => {
    // The first one takes over a page of its own version.
    if (!isControlled) isControlled = true
    else if (isAgreed) globalThis.location.reload()
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

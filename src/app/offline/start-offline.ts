import type { Locale } from '../../routing/locale.ts'
import { savesData } from '../prefetch.ts'
import { afterLive } from './after-live.ts'

/**
 * Lets the service worker fetch the application for visits without a network, once this visit has all that it shows. Who
 * saves data gets one only with the application installed, or where one is already.
 */
export function startOffline(locale: Locale): void {
  // In a browser's private window, or from a host without TLS, there is none.
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
  if (import.meta.env.DEV || !container) return
  const isInstalled = globalThis.matchMedia('(display-mode: standalone)').matches
  if (savesData() && !isInstalled && !container.controller) return
  // A visit goes on without it; the next one tries again.
  afterLive(() => void import('./service-worker.ts').then(({ keep }) => keep(container, locale)).catch(() => undefined))
}

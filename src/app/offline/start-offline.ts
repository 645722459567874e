import type { Locale } from '../../routing/locale.ts'
import { savesData } from '../prefetch.ts'
import { afterLive } from './after-live.ts'

/**
 * Registers the service worker, which caches the application for offline visits, once this visit has loaded its data. If
 * the user saves data, only when the application is installed, or a service worker is already active.
 */
export function startOffline(locale: Locale): void {
  // Undefined in private windows of some browsers, and on hosts without TLS.
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
  if (import.meta.env.DEV || !container) return
  const isInstalled = globalThis.matchMedia('(display-mode: standalone)').matches
  if (savesData() && !isInstalled && !container.controller) return
  // A failure does not affect this visit; the next one tries again.
  afterLive(() => void import('./service-worker.ts').then(({ keep }) => keep(container, locale)).catch(() => undefined))
}

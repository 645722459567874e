import { forgetKept } from '../components/landscape/kept-flag.ts'

/**
 * Begins anew without what could be fetched again: the landscape of the last visit and, with a network, the stored
 * application. Bookmarks, lists and settings stay.
 */
export async function startOver(): Promise<void> {
  try {
    forgetKept()
    // Done as soon as the worker that reads from it has gone with this page.
    indexedDB.deleteDatabase('landscape-explorer')
    if (navigator.onLine) {
      const names = (await caches.keys()).filter((name) => name.startsWith('explorer '))
      await Promise.all(names.map((name) => caches.delete(name)))
    }
  } finally {
    globalThis.location.reload()
  }
}

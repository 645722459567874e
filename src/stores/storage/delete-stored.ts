import { DATABASE } from '../../worker/protocol.ts'
import { beginDeleting } from './deleting.ts'
import { useSeen } from '../seen.ts'
import { localTextStorage } from './storage.ts'
import { pendingWrites } from './write-retry.ts'

/** Kinds of stored data: the user's choices and lists; landscape files; the application and logos. */
export const STORED_KINDS = ['choices', 'files', 'offline'] as const
export type StoredKind = (typeof STORED_KINDS)[number]

/** Keys of the application, and of the router. */
const APP_KEYS = /^explorer:/
const ROUTER_KEYS = /^tsr-/
/** Keys that the application writes without a choice of the user, already at the first visit. */
const AUTOMATIC_KEYS = /^explorer:(?:kept|seen:.*|probe)$/

/** Whether anything is stored that the user has chosen, written or searched for. */
export function hasUserData(): boolean {
  return keysOf(localTextStorage()).some((key) => APP_KEYS.test(key) && !AUTOMATIC_KEYS.test(key))
}

/** Longest wait for a storage to be emptied. */
const DELETION_TIMEOUT_MS = 5000

/**
 * Deletes all data that this site has stored in the browser. A blocked storage that is not deleted in time is deleted after
 * the reload (see `finishDeletion`). The page must be reloaded afterwards, or its state in memory would be stored again.
 * @param scope the scope of the service worker, with a trailing slash. Caches of other deployments on the host remain.
 * @returns the kinds that could not be deleted
 */
export async function deleteStored(scope: string): Promise<StoredKind[]> {
  beginDeleting()
  const deleting = {
    choices: deleteChoices,
    files: () => withTimeout(deleteFiles()),
    offline: () => deleteOffline(scope),
  }
  const remaining: StoredKind[] = []
  for (const kind of STORED_KINDS) {
    const isDeleted = await deleting[kind]().catch(() => false)
    if (!isDeleted) remaining.push(kind)
  }
  return remaining
}

async function deleteChoices(): Promise<boolean> {
  // Writes that the page would make while it closes.
  useSeen.setState({ current: undefined })
  pendingWrites.clear()
  const stores = [
    [localTextStorage(), APP_KEYS],
    [globalThis.sessionStorage, ROUTER_KEYS],
  ] as const
  for (const [storage, pattern] of stores) {
    for (const key of keysOf(storage)) if (pattern.test(key)) storage?.removeItem(key)
  }
  return stores.every(([storage, pattern]) => !keysOf(storage).some((key) => pattern.test(key)))
}

/** Empties the worker's database, which cannot be deleted while the worker has it open. */
function deleteFiles(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!('indexedDB' in globalThis)) return resolve(true)
    const opening = globalThis.indexedDB.open(DATABASE.name)
    let isNew = false
    opening.addEventListener('upgradeneeded', () => {
      // The database does not exist, and must not be created here: the worker creates it with its object store.
      isNew = true
      opening.transaction?.abort()
    })
    opening.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(isNew)
    })
    opening.addEventListener('success', () => {
      const { result: database } = opening
      if (!database.objectStoreNames.contains(DATABASE.store)) return resolve(true)
      const work = database.transaction(DATABASE.store, 'readwrite')
      work.objectStore(DATABASE.store).clear()
      const end = (isDeleted: boolean) => () => {
        database.close()
        resolve(isDeleted)
      }
      work.addEventListener('complete', end(true))
      work.addEventListener('abort', end(false))
    })
  })
}

async function deleteOffline(scope: string): Promise<boolean> {
  const registration = await registrationOf(scope)
  const isUnregistered = registration === undefined || (await registration.unregister())
  return (await withTimeout(deleteCaches(scope))) && isUnregistered
}

/**
 * Finishes a deletion after the reload: data that was not deleted in time, and data that an unregistered service worker
 * stored while it still controlled the previous page.
 * @returns the kinds that could not be deleted; data that a new service worker has stored since is not counted.
 */
export async function finishDeletion(scope: string): Promise<StoredKind[]> {
  const isWithoutFiles = await deleteFiles().catch(() => false)
  const isWithoutCaches = (await registrationOf(scope)) !== undefined || (await deleteCaches(scope).catch(() => false))
  return [...(isWithoutFiles ? [] : ['files' as const]), ...(isWithoutCaches ? [] : ['offline' as const])]
}

/** The result of a deletion, or true if it takes longer than the user should wait. */
function withTimeout(deletion: Promise<boolean>): Promise<boolean> {
  return Promise.race([deletion, new Promise<true>((resolve) => setTimeout(() => resolve(true), DELETION_TIMEOUT_MS))])
}

async function registrationOf(scope: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await globalThis.navigator.serviceWorker?.getRegistration(scope)
  return registration?.scope === scope ? registration : undefined
}

async function deleteCaches(scope: string): Promise<boolean> {
  if (!('caches' in globalThis)) return true
  const { caches } = globalThis
  // Named by src/offline/shell.ts and src/offline/logos.ts.
  const ours = async () =>
    (await caches.keys()).filter((name) => name.startsWith('explorer') && name.includes(` ${scope} `))
  for (const name of await ours()) await caches.delete(name)
  return (await ours()).length === 0
}

function keysOf(storage: object | undefined): string[] {
  return storage === undefined ? [] : Object.keys(storage)
}

import { DATABASE } from '../../worker/protocol.ts'
import { beginDeleting } from './deleting.ts'
import { useSeen } from '../seen.ts'
import { localTextStorage } from './storage.ts'
import { refused } from './write-later.ts'

/** What a browser stores of this site: choices, lists and the like; landscape files; the site itself and logos. */
export const STORED_KINDS = ['choices', 'files', 'offline'] as const
export type StoredKind = (typeof STORED_KINDS)[number]

/** Our own keys, and the router's. */
const OURS = /^explorer:/
const SESSION = /^tsr-/
/** What the user has not chosen, and what a first visit brings about anyway. */
const BY_ITSELF = /^explorer:(?:kept|seen:.*|probe)$/

/** Whether anything is stored that the user has chosen, written or searched for here. */
export function hasOwnStored(): boolean {
  return keysOf(localTextStorage()).some((key) => OURS.test(key) && !BY_ITSELF.test(key))
}

/** Milliseconds that a browser may take to empty one of its storages before the page goes on without its answer. */
const PATIENCE = 5000

/**
 * Deletes all that this site has stored in the browser. What a storage that something else is at has not deleted in time
 * is deleted by the page that comes (see `finishDeletion`). The page must begin anew afterwards: what it holds in memory would be
 * stored again.
 * @param scope what the service worker is for: an address that ends in a slash. Other deployments on the host keep their caches.
 * @returns what is still there, whatever the reason
 */
export async function deleteStored(scope: string): Promise<StoredKind[]> {
  beginDeleting()
  const deleting = { choices: deleteChoices, files: () => inTime(deleteFiles()), offline: () => deleteOffline(scope) }
  const left: StoredKind[] = []
  for (const kind of STORED_KINDS) {
    const isGone = await deleting[kind]().catch(() => false)
    if (!isGone) left.push(kind)
  }
  return left
}

async function deleteChoices(): Promise<boolean> {
  // What the page would write as it goes.
  useSeen.setState({ current: undefined })
  refused.clear()
  const stores = [
    [localTextStorage(), OURS],
    [globalThis.sessionStorage, SESSION],
  ] as const
  for (const [storage, pattern] of stores) {
    for (const key of keysOf(storage)) if (pattern.test(key)) storage?.removeItem(key)
  }
  return stores.every(([storage, pattern]) => !keysOf(storage).some((key) => pattern.test(key)))
}

/** Empties the worker's storage, which cannot be removed as long as the worker has it open. */
function deleteFiles(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!('indexedDB' in globalThis)) return resolve(true)
    const opening = globalThis.indexedDB.open(DATABASE.name)
    let isNew = false
    opening.addEventListener('upgradeneeded', () => {
      // There is none, and there shall be none: the worker makes it in its own way.
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
      const end = (isGone: boolean) => () => {
        database.close()
        resolve(isGone)
      }
      work.addEventListener('complete', end(true))
      work.addEventListener('abort', end(false))
    })
  })
}

async function deleteOffline(scope: string): Promise<boolean> {
  const registration = await registrationOf(scope)
  const isEnded = registration === undefined || (await registration.unregister())
  return (await inTime(deleteCaches(scope))) && isEnded
}

/**
 * Deletes what was not deleted in time, and what an ended service worker has stored while the page before this one was
 * there: until that has gone, it answers it.
 * @returns what is left; what a new service worker has stored by now is for the next visit.
 */
export async function finishDeletion(scope: string): Promise<StoredKind[]> {
  const isWithoutFiles = await deleteFiles().catch(() => false)
  const isWithoutCaches = (await registrationOf(scope)) !== undefined || (await deleteCaches(scope).catch(() => false))
  return [...(isWithoutFiles ? [] : ['files' as const]), ...(isWithoutCaches ? [] : ['offline' as const])]
}

/** What a deletion comes to, or true where it takes longer than one should be asked to wait. */
function inTime(deletion: Promise<boolean>): Promise<boolean> {
  return Promise.race([deletion, new Promise<true>((resolve) => setTimeout(() => resolve(true), PATIENCE))])
}

async function registrationOf(scope: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await globalThis.navigator.serviceWorker?.getRegistration(scope)
  return registration?.scope === scope ? registration : undefined
}

async function deleteCaches(scope: string): Promise<boolean> {
  if (!('caches' in globalThis)) return true
  const { caches } = globalThis
  // Those of src/offline/shell.ts and src/offline/logos.ts.
  const ours = async () =>
    (await caches.keys()).filter((name) => name.startsWith('explorer') && name.includes(` ${scope} `))
  for (const name of await ours()) await caches.delete(name)
  return (await ours()).length === 0
}

function keysOf(storage: object | undefined): string[] {
  return storage === undefined ? [] : Object.keys(storage)
}

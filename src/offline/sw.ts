import { languageOfPath } from '../lib/url.ts'
import { crc32 } from '../lib/crc32.ts'
import { LANGUAGES, type Language, type Listed } from './assets.ts'
import { Logos } from './logos.ts'
import { routeOf, type Places } from './route.ts'
import { Shell } from './shell.ts'

// The service worker. It keeps one version of the application, whole, and answers every visit from it: a page, its scripts
// and its data are always of one build, and the network is waited for by nobody. A new version is fetched beside it and
// takes over when the person agrees. The first visit in a language, before its parts are here, goes to the network.

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Listed[] }

const listed = self.__WB_MANIFEST
const { scope } = self.registration
const world = { caches, fetcher: fetch.bind(self), scope, now: Date.now }
const version = crc32(new TextEncoder().encode(JSON.stringify(listed))).toString(36)
const shell = new Shell(world, listed, version)
const logos = new Logos(world)
const places: Places = { scope, landscapeUrl: import.meta.env.LANDSCAPE_URL, logoUrl: import.meta.env.LOGO_URL }

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))

self.addEventListener('fetch', (event) => {
  const route = routeOf(event.request, places, (url) => shell.isOwn(url))
  if (route.to === 'shell') event.respondWith(visit(event.request, route.language))
  else if (route.to === 'assets') event.respondWith(ownFile(event.request))
  else if (route.to === 'logos') event.respondWith(logos.answer(event.request, (work) => event.waitUntil(work)))
})

self.addEventListener('message', (event) => {
  const message = event.data as { type?: unknown; language?: unknown } | null
  if (message?.type === 'SKIP_WAITING') event.waitUntil(accept(event.ports[0]))
  if (message?.type === 'IS_ACCEPTED') {
    event.waitUntil(shell.isAccepted().then((isAccepted) => event.ports[0]?.postMessage(isAccepted)))
  }
  const language = LANGUAGES.find((one) => one === message?.language)
  // What cannot be had now is asked for at the next visit.
  if (message?.type === 'HOLD' && language) event.waitUntil(shell.hold(new Set([language])).catch(() => undefined))
  if (message?.type === 'REPAIR') event.waitUntil(repair(language, event.ports[0]))
})

async function install(): Promise<void> {
  const languages = await shell.heldLanguages()
  const basePath = new URL(scope).pathname
  for (const { url } of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    if (url.startsWith(scope)) languages.add(languageOfPath(new URL(url).pathname, basePath))
  }
  await shell.hold(languages)
}

/** Looks through all that is held, and fetches again what differs; the page that asked is told when that is done. */
async function repair(language: Language | undefined, asking: MessagePort | undefined): Promise<void> {
  const languages = await shell.heldLanguages()
  if (language) languages.add(language)
  // What cannot be had now is asked for at the next visit.
  await shell.hold(languages).catch(() => undefined)
  asking?.postMessage('done')
}

/** Activates this version as soon as the browser allows it, and answers once the acceptance is stored. */
async function accept(asking: MessagePort | undefined): Promise<void> {
  // Where nothing can be stored, the browser alone decides when.
  await shell.accept().catch(() => undefined)
  void self.skipWaiting()
  asking?.postMessage(true)
}

async function activate(): Promise<void> {
  await Promise.all([shell.clearAccepted(), shell.clean(), logos.clean()])
  // The page of the first visit, too, goes on without a network from now on.
  await self.clients.claim()
}

async function visit(request: Request, language: Language): Promise<Response> {
  const newer = self.registration.waiting && (await shell.acceptedPage(language))
  const kept = newer ?? (await shell.page(language, request.url))
  if (kept) return kept
  try {
    return await fetch(request)
  } catch (error) {
    const page = await shell.anyPage()
    if (page) return page
    throw error
  }
}

async function ownFile(request: Request): Promise<Response> {
  return (await shell.find(request.url)) ?? fetch(request)
}

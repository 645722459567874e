import { languageOfPath } from '../lib/url.ts'
import { crc32 } from '../lib/crc32.ts'
import { LANGUAGES, type Language, type ManifestEntry } from './assets.ts'
import { Logos } from './logos.ts'
import { routeOf, type Places } from './route.ts'
import { Shell } from './shell.ts'

// The service worker. It caches one complete version of the application and serves every visit from it: a page, its scripts
// and its data are always of the same build, and no visit waits for the network. A new version is fetched separately and
// activated when the user agrees. The first visit in a language, before its files are cached, goes to the network.

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ManifestEntry[] }

const listed = self.__WB_MANIFEST
const { scope } = self.registration
const environment = { caches, fetcher: fetch.bind(self), scope, now: Date.now }
const version = crc32(new TextEncoder().encode(JSON.stringify(listed))).toString(36)
const shell = new Shell(environment, listed, version)
const logos = new Logos(environment)
const places: Places = { scope, landscapeUrl: import.meta.env.LANDSCAPE_URL, logoUrl: import.meta.env.LOGO_URL }

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))

self.addEventListener('fetch', (event) => {
  const route = routeOf(event.request, places, (url) => shell.isBuildFile(url))
  if (route.to === 'shell') event.respondWith(servePage(event.request, route.language))
  else if (route.to === 'assets') event.respondWith(serveFile(event.request))
  else if (route.to === 'logos') event.respondWith(logos.answer(event.request, (work) => event.waitUntil(work)))
})

self.addEventListener('message', (event) => {
  const message = event.data as { type?: unknown; language?: unknown } | null
  if (message?.type === 'SKIP_WAITING') event.waitUntil(accept(event.ports[0]))
  if (message?.type === 'IS_ACCEPTED') {
    event.waitUntil(shell.isAccepted().then((isAccepted) => event.ports[0]?.postMessage(isAccepted)))
  }
  const language = LANGUAGES.find((candidate) => candidate === message?.language)
  // Missing files are fetched at the next visit.
  if (message?.type === 'HOLD' && language)
    event.waitUntil(shell.cacheLanguages(new Set([language])).catch(() => undefined))
  if (message?.type === 'REPAIR') event.waitUntil(repair(language, event.ports[0]))
})

async function install(): Promise<void> {
  const languages = await shell.cachedLanguages()
  const basePath = new URL(scope).pathname
  for (const { url } of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    if (url.startsWith(scope)) languages.add(languageOfPath(new URL(url).pathname, basePath))
  }
  await shell.cacheLanguages(languages)
}

/** Verifies all cached files and fetches damaged ones again, then notifies the page. */
async function repair(language: Language | undefined, port: MessagePort | undefined): Promise<void> {
  const languages = await shell.cachedLanguages()
  if (language) languages.add(language)
  // Missing files are fetched at the next visit.
  await shell.cacheLanguages(languages).catch(() => undefined)
  port?.postMessage('done')
}

/** Activates this version as soon as the browser allows it, and answers once the acceptance is stored. */
async function accept(port: MessagePort | undefined): Promise<void> {
  // Without storage, the earlier version cannot serve this one's page in the meantime.
  await shell.accept().catch(() => undefined)
  void self.skipWaiting()
  port?.postMessage(true)
}

async function activate(): Promise<void> {
  await Promise.all([shell.clearAccepted(), shell.clean(), logos.clean()])
  // From now on, the page of the first visit also works offline.
  await self.clients.claim()
}

async function servePage(request: Request, language: Language): Promise<Response> {
  const newer = self.registration.waiting && (await shell.acceptedPage(language))
  const cached = newer ?? (await shell.page(language, request.url))
  if (cached) return cached
  try {
    return await fetch(request)
  } catch (error) {
    const page = await shell.anyPage()
    if (page) return page
    throw error
  }
}

async function serveFile(request: Request): Promise<Response> {
  return (await shell.find(request.url)) ?? fetch(request)
}

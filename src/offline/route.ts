import { languageOfPath } from '../lib/url.ts'
import type { Language } from './assets.ts'

/** Where the application, its logos and the landscape are. */
export type Places = {
  /** What the service worker is for: an address that ends in a slash. */
  scope: string
  landscapeUrl: string
  /** The template of a logo's address, with `{name}`. */
  logoUrl: string
}

/** What answers a request: the shell, our own kept files, the kept logos, or, as if we were not there, the network. */
export type Route = { to: 'shell'; language: Language } | { to: 'assets' } | { to: 'logos' } | { to: 'network' }

type Asked = Pick<Request, 'method' | 'mode' | 'url' | 'destination'>

const NETWORK: Route = { to: 'network' }

/**
 * Decides who answers a request. Nobody but the network ever answers for the landscape file (the landscape worker keeps the
 * last good one itself) or for anything else outside but logos.
 * @param isOwn whether an address is one of the build's files
 */
export function routeOf(request: Asked, places: Places, isOwn: (url: string) => boolean): Route {
  const url = request.url.replace(/#.*$/, '')
  if (request.method !== 'GET' || isLandscape(url, places)) return NETWORK
  // The page asks for them as data, and judges them before it shows any; a page of an earlier version, as pictures.
  const isAsked = request.mode === 'cors' && ['', 'image'].includes(request.destination)
  if (isAsked && isLogo(url, places) && !isOwn(url)) return { to: 'logos' }
  if (!url.startsWith(places.scope)) return NETWORK
  const { pathname } = new URL(url)
  // The last part of a page's address has no dot: with one, a picture, the licences or the like is opened.
  if (request.mode !== 'navigate' || /\.[^/]*$/.test(pathname)) return isOwn(url) ? { to: 'assets' } : NETWORK
  return { to: 'shell', language: languageOfPath(pathname, new URL(places.scope).pathname) }
}

function isLandscape(url: string, { landscapeUrl, scope }: Places): boolean {
  const own = new URL(landscapeUrl, scope)
  const asked = new URL(url)
  return asked.origin === own.origin && asked.pathname === own.pathname
}

function isLogo(url: string, { logoUrl }: Places): boolean {
  const [before = '', after = ''] = logoUrl.split('{name}')
  return url.length > before.length + after.length && url.startsWith(before) && url.endsWith(after)
}

import { languageOfPath } from '../lib/url.ts'
import type { Language } from './assets.ts'

/** Addresses of the application, its logos and the landscape. */
export type Places = {
  /** The scope of the service worker, with a trailing slash. */
  scope: string
  landscapeUrl: string
  /** The template of a logo's address, with `{name}`. */
  logoUrl: string
}

/** How a request is answered: by the shell, the cached files of the build, the logo cache, or the network as without us. */
export type Route = { to: 'shell'; language: Language } | { to: 'assets' } | { to: 'logos' } | { to: 'network' }

type RoutedRequest = Pick<Request, 'method' | 'mode' | 'url' | 'destination'>

const NETWORK: Route = { to: 'network' }

/**
 * Decides how to answer a request. The landscape file always comes from the network (the landscape worker caches the last
 * valid one), and so does every other resource of another host, except logos.
 * @param isBuildFile whether an address is one of the build's files
 */
export function routeOf(request: RoutedRequest, places: Places, isBuildFile: (url: string) => boolean): Route {
  const url = request.url.replace(/#.*$/, '')
  if (request.method !== 'GET' || isLandscape(url, places)) return NETWORK
  // The page fetches logos as data, to validate them; pages of earlier versions load them as images.
  const mayBeLogo = request.mode === 'cors' && ['', 'image'].includes(request.destination)
  if (mayBeLogo && isLogo(url, places) && !isBuildFile(url)) return { to: 'logos' }
  if (!url.startsWith(places.scope)) return NETWORK
  const { pathname } = new URL(url)
  // Addresses of pages have no dot in the last segment; with one, it is an image, the licences or the like.
  if (request.mode !== 'navigate' || /\.[^/]*$/.test(pathname)) return isBuildFile(url) ? { to: 'assets' } : NETWORK
  return { to: 'shell', language: languageOfPath(pathname, new URL(places.scope).pathname) }
}

function isLandscape(url: string, { landscapeUrl, scope }: Places): boolean {
  const landscape = new URL(landscapeUrl, scope)
  const requested = new URL(url)
  return requested.origin === landscape.origin && requested.pathname === landscape.pathname
}

function isLogo(url: string, { logoUrl }: Places): boolean {
  const [before = '', after = ''] = logoUrl.split('{name}')
  return url.length > before.length + after.length && url.startsWith(before) && url.endsWith(after)
}

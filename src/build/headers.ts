import { contentSecurityPolicy, isSecure } from './policy.ts'
import type { BuildSettings } from './settings.ts'

/** The features of a browser that the application has no use for, and no script in it may ask for. */
const NO_FEATURES = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'compute-pressure',
  'cross-origin-isolated',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** A year, for this host alone: what holds for its other names and for browsers' own lists is the owner's to say. */
const ONLY_HTTPS = 'max-age=31536000'

/** Where a page may send from which page one comes: to our own host alone. A meta tag says it, too. */
export const REFERRER_POLICY = 'same-origin'

/** What every answer of a host should carry. What only a header can say is here alone: that no page is framed, above all. */
export function commonHeaders(settings: BuildSettings, inlineScripts: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': `${contentSecurityPolicy(settings, inlineScripts)}; frame-ancestors 'none'`,
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': REFERRER_POLICY,
    'Permissions-Policy': NO_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isSecure(settings) && { 'Strict-Transport-Security': ONLY_HTTPS }),
  }
}

/** A kind of file, by what its path begins with below the base path, and how long it may be kept unasked. */
export type CacheRule = { under: string; cacheControl: string }

/** The first rule that fits counts. What is named by its content never changes; anything else is asked about each time. */
export const CACHE_RULES: readonly CacheRule[] = [
  { under: 'assets/', cacheControl: 'public, max-age=31536000, immutable' },
  { under: '', cacheControl: 'no-cache' },
]

/** All that a host should send, in one table: what the ready-made files for hosts and the server of `npm start` are made of. */
export type HeaderTable = {
  /** The path that the application is served under, with a slash at both ends. */
  basePath: string
  common: Record<string, string>
  cache: readonly CacheRule[]
}

/** The table of a build. */
export function headerTable(settings: BuildSettings, inlineScripts: readonly string[]): HeaderTable {
  return { basePath: settings.basePath, common: commonHeaders(settings, inlineScripts), cache: CACHE_RULES }
}

/** The headers of one answer. @param path what follows the base path */
export function headersOf(table: HeaderTable, path: string): Record<string, string> {
  const rule = table.cache.find(({ under }) => path.startsWith(under))
  return { ...table.common, ...(rule && { 'Cache-Control': rule.cacheControl }) }
}

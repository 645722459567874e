import { contentSecurityPolicy, isSecure } from './policy.ts'
import type { BuildSettings } from './settings.ts'

/** Unused browser features, which the permissions policy disables. */
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

/** A year, without subdomains and preload lists, which are the site owner's decision. */
const ONLY_HTTPS = 'max-age=31536000'

/** Sends the referrer only to the same origin. Also set by a meta tag. */
export const REFERRER_POLICY = 'same-origin'

/** Headers for every response. Some directives, such as frame-ancestors, work only as headers. */
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

/** The Cache-Control of files by their path prefix below the base path. */
export type CacheRule = { under: string; cacheControl: string }

/** The first matching rule applies. Files with a content hash are immutable; others are revalidated each time. */
export const CACHE_RULES: readonly CacheRule[] = [
  { under: 'assets/', cacheControl: 'public, max-age=31536000, immutable' },
  { under: '', cacheControl: 'no-cache' },
]

/** All headers of a build, from which the configuration files for hosts are generated and which `npm start` sends. */
export type HeaderTable = {
  /** The application's base path, with a slash at both ends. */
  basePath: string
  common: Record<string, string>
  cache: readonly CacheRule[]
}

/** The header table of a build. */
export function headerTable(settings: BuildSettings, inlineScripts: readonly string[]): HeaderTable {
  return { basePath: settings.basePath, common: commonHeaders(settings, inlineScripts), cache: CACHE_RULES }
}

/** The headers of a response. @param path below the base path */
export function headersOf(table: HeaderTable, path: string): Record<string, string> {
  const rule = table.cache.find(({ under }) => path.startsWith(under))
  return { ...table.common, ...(rule && { 'Cache-Control': rule.cacheControl }) }
}

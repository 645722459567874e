import { createHash } from 'node:crypto'
import type { BuildSettings } from './settings.ts'

/** The hash by which a policy allows one inline script: its exact text. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/**
 * The content security policy of a page, for a meta tag: own scripts and styles, and of the outside world only the
 * landscape file and the logos.
 */
export function contentSecurityPolicy(settings: BuildSettings, inlineScripts: readonly string[]): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inlineScripts.map(scriptHash)],
    'style-src': ["'self'"],
    'img-src': ["'self'", logoSource(settings.logoUrl)],
    'connect-src': ["'self'", settings.landscapeUrl.replace(/[?#].*$/, '')],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}

/** The part of the logo template that every logo's address begins with, cut at a slash as a policy needs it. */
function logoSource(template: string): string {
  const before = template.slice(0, template.indexOf('{name}'))
  return before.slice(0, before.lastIndexOf('/') + 1)
}

import { createHash } from 'node:crypto'
import { filesUrl } from '../domain/changes/repository.ts'
import { repositoriesUrl } from '../domain/facts/github-answer.ts'
import type { BuildSettings } from './settings.ts'

/** The hash of an inline script's exact text, by which a policy allows it. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/**
 * The content security policy of a page, as far as a meta tag supports it: same-origin scripts and styles, and from other
 * origins only the landscape file, its earlier versions, other landscape files on the configured hosts, the logos, and
 * repositories in GitHub's API.
 */
export function contentSecurityPolicy(settings: BuildSettings, inlineScripts: readonly string[]): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inlineScripts.map(scriptHash)],
    'style-src': ["'self'"],
    // Logos are fetched as data and validated before display, never loaded as images by address.
    'img-src': ["'self'", 'data:'],
    'connect-src': withoutCovered([
      "'self'",
      settings.landscapeUrl.replace(/[?#].*$/, ''),
      // Commits of the landscape file, and repositories of items: a trailing slash allows all paths below.
      repositoriesUrl(settings.githubApiUrl),
      filesUrl(settings.landscapeUrl),
      logoSource(settings.logoUrl),
      ...hostSources(settings),
    ]),
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    // Only the policy of src/worker/start-worker.ts may create script addresses from text.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['explorer'],
    ...(isSecure(settings) && { 'upgrade-insecure-requests': [] }),
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

/** Whether the application will be served by https, according to SITE_URL. */
export function isSecure({ siteUrl }: BuildSettings): boolean {
  return siteUrl.startsWith('https://')
}

/**
 * The sources of other landscape files. A policy restricts the path of a request, but only the host after a redirect (CSP
 * level 3, 7.6); src/worker/fetch-text.ts does not follow redirects.
 */
function hostSources({ landscapeHosts }: BuildSettings): string[] {
  return landscapeHosts.map((host) => `https://${host}`)
}

/** The common prefix of all logo addresses, up to a slash as policies require. */
function logoSource(template: string): string {
  const before = template.slice(0, template.indexOf('{name}'))
  return before.slice(0, before.lastIndexOf('/') + 1)
}

/** The sources without those covered by another one. */
function withoutCovered(sources: readonly string[]): string[] {
  const covers = (other: string, source: string) =>
    other !== source &&
    (other.endsWith('/') ? source.startsWith(other) : source.startsWith(`${other}/`) && isHost(other))
  return [...new Set(sources.filter((source) => !sources.some((other) => covers(other, source))))]
}

function isHost(source: string): boolean {
  return /^https?:\/\/[^/]+$/.test(source)
}

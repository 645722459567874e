import { createHash } from 'node:crypto'
import { filesUrl } from '../domain/changes/repository.ts'
import { repositoriesUrl } from '../domain/facts/github-answer.ts'
import type { BuildSettings } from './settings.ts'

/** The hash by which a policy allows one inline script: its exact text. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/**
 * The content security policy of a page, as far as a meta tag can carry it: own scripts and styles, and of the outside world
 * only the landscape file, its earlier states, other landscape files on the hosts that the build names, the logos, and what
 * GitHub's API has of repositories.
 */
export function contentSecurityPolicy(settings: BuildSettings, inlineScripts: readonly string[]): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inlineScripts.map(scriptHash)],
    'style-src': ["'self'"],
    // Logos come as data and are judged before they are pictures: none is shown by its address.
    'img-src': ["'self'", 'data:'],
    'connect-src': withoutCovered([
      "'self'",
      settings.landscapeUrl.replace(/[?#].*$/, ''),
      // The commits of the landscape file, and any item's repository: a path that ends in a slash is for all beneath it.
      repositoriesUrl(settings.githubApiUrl),
      filesUrl(settings.landscapeUrl),
      logoSource(settings.logoUrl),
      ...hostSources(settings),
    ]),
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    // No text becomes a script's address but by the one policy of src/worker/start-worker.ts.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['explorer'],
    ...(isSecure(settings) && { 'upgrade-insecure-requests': [] }),
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

/** Whether the host that will serve the application does so by https, as far as the build is told. */
export function isSecure({ siteUrl }: BuildSettings): boolean {
  return siteUrl.startsWith('https://')
}

/**
 * Where other landscape files may come from. A policy holds a request to its path, but after a redirect to its host alone (CSP
 * level 3, 7.6); src/worker/fetch-text.ts follows none.
 */
function hostSources({ landscapeHosts }: BuildSettings): string[] {
  return landscapeHosts.map((host) => `https://${host}`)
}

/** The part of the logo template that every logo's address begins with, cut at a slash as a policy needs it. */
function logoSource(template: string): string {
  const before = template.slice(0, template.indexOf('{name}'))
  return before.slice(0, before.lastIndexOf('/') + 1)
}

/** The sources that no other one in the list allows anyway. */
function withoutCovered(sources: readonly string[]): string[] {
  const covers = (other: string, source: string) =>
    other !== source &&
    (other.endsWith('/') ? source.startsWith(other) : source.startsWith(`${other}/`) && isHost(other))
  return [...new Set(sources.filter((source) => !sources.some((other) => covers(other, source))))]
}

function isHost(source: string): boolean {
  return /^https?:\/\/[^/]+$/.test(source)
}

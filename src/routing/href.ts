import { stringifySearch } from './view-search.ts'

/** The return type of the functions in links.ts. */
export type LinkTarget = {
  to: string
  params?: Readonly<Record<string, string>>
  search?: Readonly<Record<string, unknown>>
  hash?: string
}

/**
 * The address of a link below a language's base path. The router's `buildLocation` returns the same, but walks its whole
 * route tree on each call, which is too slow for a list of cards; a test checks that both agree.
 */
export function hrefOf({ to, params = {}, search = {}, hash }: LinkTarget, basePath: string): string {
  const path = to.replace(/\$(\w+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))
  // Only the root page of a language ends in a slash.
  return `${basePath.replace(/\/$/, '')}${path}${stringifySearch(search)}${hash === undefined ? '' : `#${hash}`}`
}

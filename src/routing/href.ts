import { stringifySearch } from './view-search.ts'

/** What the functions of links.ts give. */
export type LinkTarget = {
  to: string
  params?: Readonly<Record<string, string>>
  search?: Readonly<Record<string, unknown>>
  hash?: string
}

/**
 * The address of a link below a language's base path. The router would say the same, but asks its whole tree for it
 * each time, which a list of cards cannot afford; a test holds the two together.
 */
export function hrefOf({ to, params = {}, search = {}, hash }: LinkTarget, basePath: string): string {
  const path = to.replace(/\$(\w+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))
  // The root of a language below a path ends in a slash, as its page does; the others do not.
  return `${basePath.replace(/\/$/, '')}${path}${stringifySearch(search)}${hash === undefined ? '' : `#${hash}`}`
}

import type { Plugin } from 'vite'

/** What takes the place of the parts below, as far as a QueryClient calls them: a cache in which there is nothing. */
const NOTHING = `
export class MutationCache {
  clear() {}
  findAll() { return [] }
  resumePausedMutations() { return Promise.resolve() }
}
export const infiniteQueryBehavior = () => undefined
export const hasNextPage = () => false
export const hasPreviousPage = hasNextPage
`

const NAME = '\0nothing-of-query-core'
const PARTS = /^\.\/(mutationCache|infiniteQueryBehavior)\.js$/

/**
 * Leaves out what TanStack Query has for changes on a server and for endless lists. A QueryClient makes both in any case,
 * so that no build tool can see that nothing here ever calls them: six kilobytes of the first screen's script.
 */
export function leftOutPlugin(): Plugin {
  return {
    name: 'left-out',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      PARTS.test(source) && importer?.includes('/@tanstack/query-core/') ? NAME : undefined,
    load: (id) => (id === NAME ? NOTHING : undefined),
  }
}

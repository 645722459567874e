import type { Plugin } from 'vite'

/** Stubs of the modules below, with the members that a QueryClient calls: an empty cache. */
const STUBS = `
export class MutationCache {
  clear() {}
  findAll() { return [] }
  resumePausedMutations() { return Promise.resolve() }
}
export const infiniteQueryBehavior = () => undefined
export const hasNextPage = () => false
export const hasPreviousPage = hasNextPage
`

const NAME = '\0query-core-stubs'
const PARTS = /^\.\/(mutationCache|infiniteQueryBehavior)\.js$/

/**
 * Excludes TanStack Query's mutations and infinite queries from the bundle, which saves six kilobytes of the first
 * script. A QueryClient instantiates both, so bundlers cannot remove them although they are unused.
 */
export function queryCoreStubsPlugin(): Plugin {
  return {
    name: 'query-core-stubs',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      PARTS.test(source) && importer?.includes('/@tanstack/query-core/') ? NAME : undefined,
    load: (id) => (id === NAME ? STUBS : undefined),
  }
}

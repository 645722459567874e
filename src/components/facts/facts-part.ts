// What every page needs for facts, in one piece: the loader, and the filters that are shown as soon as they have come.
export { LateFilters } from './LateFilters.tsx'
export { loadFacts } from './load-facts.ts'

import { FOCUS_AREAS, type FocusArea, type Item, type Landscape } from '../../domain/landscape/landscape.ts'
import type { KnowledgePart, Sentences } from '../../domain/knowledge/knowledge.ts'
import { groupBy } from '../../lib/arrays.ts'

/** What every page of one kind needs for its first screen, besides what the landscape itself starts with. */
export type PageKind = {
  /** The module of the page that the router loads when somebody goes there; undefined for the landscape. */
  module?: string
  data: readonly ('landscape' | KnowledgePart)[]
}

/** The kinds of pages; src/app/router.tsx names the same modules, which a test compares. */
export const PAGE_KINDS = {
  explore: { data: [] },
  item: {
    module: 'pages/item/ItemPage.tsx',
    data: ['landscape', 'sentences', 'relations'],
  },
  focus: {
    module: 'pages/focus/FocusPage.tsx',
    data: ['landscape', 'sentences', 'relations', 'glossary', 'focus', 'orchestration'],
  },
  glossary: { module: 'pages/glossary/GlossaryPage.tsx', data: ['landscape', 'glossary'] },
  compare: {
    module: 'pages/compare/ComparePage.tsx',
    data: ['landscape', 'sentences', 'relations'],
  },
  bookmarks: {
    module: 'pages/bookmarks/BookmarksPage.tsx',
    data: ['landscape', 'sentences'],
  },
  shared: { module: 'pages/shared/SharedPage.tsx', data: [] },
  timeline: { module: 'pages/timeline/TimelinePage.tsx', data: ['landscape'] },
  stack: { module: 'pages/stack/StackPage.tsx', data: ['landscape'] },
  changes: { module: 'pages/changes/ChangesPage.tsx', data: ['landscape'] },
  data: { module: 'pages/data/DataPage.tsx', data: ['landscape'] },
} as const satisfies Record<string, PageKind>

export type PageKindName = keyof typeof PAGE_KINDS

/** A page that the build writes. */
export type PrerenderedPage = {
  /** Below the language's own path, with a slash at the beginning and none at the end: `/item/prometheus`; `` for the root. */
  path: string
} & (
  | { kind: 'item'; item: Item }
  | { kind: 'focus'; area: FocusArea }
  | { kind: Exclude<PageKindName, 'item' | 'focus'> }
)

/**
 * Every page with an address of its own: those that one goes to by name, and each project and each item that we describe.
 * @param itemPages at most so many items of each maturity, and of those without one; all when it is left out.
 */
export function prerenderedPages(
  landscape: Landscape,
  sentences: Sentences,
  itemPages: number = Number.POSITIVE_INFINITY,
): PrerenderedPage[] {
  const named = ['glossary', 'compare', 'bookmarks', 'shared', 'timeline', 'stack', 'changes', 'data'] as const
  const described = landscape.items.filter(
    (item) => item.maturity !== undefined || Object.hasOwn(sentences, item.knownAs ?? item.id),
  )
  return [
    { kind: 'explore', path: '' },
    ...FOCUS_AREAS.map((area) => ({ kind: 'focus', path: `/focus/${area}`, area }) as const),
    ...named.map((kind) => ({ kind, path: `/${kind}` })),
    ...sampled(described, itemPages).map((item) => ({ kind: 'item', path: `/item/${item.id}`, item }) as const),
  ]
}

/** The items of each maturity that were accepted first, in the order of `items`: those that most links lead to. */
function sampled(items: readonly Item[], count: number): Item[] {
  const byAge = items.toSorted((a, b) => ageOf(a).localeCompare(ageOf(b)))
  const chosen = new Set(
    [...groupBy(byAge, (item) => item.maturity).values()].flatMap((group) => group.slice(0, count)),
  )
  return items.filter((item) => chosen.has(item))
}

/** Sorts by the day of acceptance, then by id; items without a day come last. */
function ageOf(item: Item): string {
  return `${item.acceptedAt ?? '9999'} ${item.id}`
}

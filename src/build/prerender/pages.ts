import { FOCUS_AREAS, type FocusArea, type Item, type Landscape } from '../../domain/landscape/landscape.ts'
import type { KnowledgePart } from '../../domain/knowledge/knowledge.ts'
import { groupBy } from '../../lib/arrays.ts'

/** The resources of a kind of page for its first screen, besides those of the start page. */
export type PageKind = {
  /** The lazily loaded module of the page; undefined for the landscape. */
  module?: string
  data: readonly ('landscape' | KnowledgePart)[]
}

/** The kinds of pages; src/app/router.tsx names the same modules, which a test compares. */
export const PAGE_KINDS = {
  explore: { data: [] },
  item: {
    module: 'pages/item/ItemPage.tsx',
    data: ['landscape', 'sentences', 'relations', 'kinds'],
  },
  focus: {
    module: 'pages/focus/FocusPage.tsx',
    data: ['landscape', 'sentences', 'kinds', 'relations', 'glossary', 'focus', 'orchestration'],
  },
  guide: { module: 'pages/guide/GuidePage.tsx', data: ['landscape', 'guide'] },
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

/** A prerendered page. */
export type PrerenderedPage = {
  /** The path below the language's, with a leading and without a trailing slash: `/item/prometheus`; `` for the root. */
  path: string
} & (
  | { kind: 'item'; item: Item }
  | { kind: 'focus'; area: FocusArea }
  | { kind: Exclude<PageKindName, 'item' | 'focus'> }
)

/**
 * All prerendered pages: the fixed ones, and one for each technology.
 * @param itemPages most items for each maturity, and for items without one; all by default.
 */
export function prerenderedPages(
  landscape: Landscape,
  itemPages: number = Number.POSITIVE_INFINITY,
): PrerenderedPage[] {
  const named = ['guide', 'glossary', 'compare', 'bookmarks', 'shared', 'timeline', 'stack', 'changes', 'data'] as const
  const technology = landscape.items.filter((item) => item.kind === 'technology')
  return [
    { kind: 'explore', path: '' },
    ...FOCUS_AREAS.map((area) => ({ kind: 'focus', path: `/focus/${area}`, area }) as const),
    ...named.map((kind) => ({ kind, path: `/${kind}` })),
    ...sample(technology, itemPages).map((item) => ({ kind: 'item', path: `/item/${item.id}`, item }) as const),
  ]
}

/** A sample with the earliest accepted items of each maturity, which have most links, in the order of `items`. */
function sample(items: readonly Item[], count: number): Item[] {
  const byAge = items.toSorted((a, b) => ageOf(a).localeCompare(ageOf(b)))
  const chosen = new Set(
    [...groupBy(byAge, (item) => item.maturity).values()].flatMap((group) => group.slice(0, count)),
  )
  return items.filter((item) => chosen.has(item))
}

/** A sort key by date of acceptance, then by id; items without a date are last. */
function ageOf(item: Item): string {
  return `${item.acceptedAt ?? '9999'} ${item.id}`
}

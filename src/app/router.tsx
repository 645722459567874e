import { createRootRoute, createRoute, createRouter, redirect, type RouterHistory } from '@tanstack/react-router'
import { lazyPart } from '../components/loading/lazy-part.tsx'
import { ExplorePage } from '../pages/explore/ExplorePage.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { PageSkeleton } from '../pages/PageSkeleton.tsx'
import type { ChangesSearch } from '../routing/changes-search.ts'
import { validateDataSearch } from '../routing/data-search.ts'
import { validateListSearch } from '../routing/list-search.ts'
import { scrollKeyOf } from '../routing/results-state.ts'
import { basePathOf, type Locale } from '../routing/locale.ts'
import { compareLink } from '../routing/links.ts'
import { useCompare } from '../stores/compare.ts'
import { validateCompareSearch } from '../routing/compare-search.ts'
import { validateTimelineSearch } from '../routing/timeline-search.ts'
import { parseSearch, stringifySearch, validateViewSearch } from '../routing/view-search.ts'
import { ErrorPage } from './ErrorPage.tsx'
import { Layout } from './Layout.tsx'

// Nearly every visit opens Explore; all other pages are loaded, with their texts, on navigation.
const ItemPage = lazyPart(async () => (await import('../pages/item/ItemPage.tsx')).ItemPage)
const FocusPage = lazyPart(async () => (await import('../pages/focus/FocusPage.tsx')).FocusPage)
const GlossaryPage = lazyPart(async () => (await import('../pages/glossary/GlossaryPage.tsx')).GlossaryPage)
const GuidePage = lazyPart(async () => (await import('../pages/guide/GuidePage.tsx')).GuidePage)
const ComparePage = lazyPart(async () => (await import('../pages/compare/ComparePage.tsx')).ComparePage)
const BookmarksPage = lazyPart(async () => (await import('../pages/bookmarks/BookmarksPage.tsx')).BookmarksPage)
const SharedPage = lazyPart(async () => (await import('../pages/shared/SharedPage.tsx')).SharedPage)
const TimelinePage = lazyPart(async () => (await import('../pages/timeline/TimelinePage.tsx')).TimelinePage)
const StackPage = lazyPart(async () => (await import('../pages/stack/StackPage.tsx')).StackPage)
const ChangesPage = lazyPart(async () => (await import('../pages/changes/ChangesPage.tsx')).ChangesPage)
const DataPage = lazyPart(async () => (await import('../pages/data/DataPage.tsx')).DataPage)

// For developers of the interface; a production build drops the branch, and the page with it.
const UiPage = import.meta.env.DEV ? lazyPart(async () => (await import('../pages/dev/UiPage.tsx')).UiPage) : undefined

const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage, errorComponent: ErrorPage })

const explore = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: validateViewSearch,
  component: ExplorePage,
})
const item = createRoute({ getParentRoute: () => root, path: '/item/$itemId', component: ItemPage })
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: validateCompareSearch,
  // Without items in the address, the page compares those of the tray; the address then names them, so that it can be shared.
  beforeLoad: ({ search }) => {
    const { items } = useCompare.getState()
    if (search.items || items.length === 0) return
    throw redirect({ ...compareLink({ ...search, items: items.map(({ id }) => id) }), replace: true })
  },
  component: ComparePage,
})
const bookmarks = createRoute({
  getParentRoute: () => root,
  path: '/bookmarks',
  validateSearch: validateListSearch,
  component: BookmarksPage,
})
const shared = createRoute({ getParentRoute: () => root, path: '/shared', component: SharedPage })
const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: validateTimelineSearch,
  component: TimelinePage,
})
const stack = createRoute({ getParentRoute: () => root, path: '/stack', component: StackPage })
const changes = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  // Validated by the page, so that its code is not loaded before.
  validateSearch: (raw: Record<string, unknown>): ChangesSearch => raw,
  component: ChangesPage,
})
const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  validateSearch: validateDataSearch,
  component: DataPage,
})

const focus = createRoute({ getParentRoute: () => root, path: '/focus/$area', component: FocusPage })
const guide = createRoute({ getParentRoute: () => root, path: '/guide', component: GuidePage })
const glossary = createRoute({ getParentRoute: () => root, path: '/glossary', component: GlossaryPage })

const pages = [
  explore,
  item,
  focus,
  guide,
  glossary,
  timeline,
  compare,
  stack,
  bookmarks,
  shared,
  changes,
  data,
] as const
const routeTree = root.addChildren(pages)
if (UiPage) {
  // No link leads there, so the route tree's types do not include it.
  root.addChildren([...pages, createRoute({ getParentRoute: () => root, path: '/dev/ui', component: UiPage })])
}

/** Creates the router for a language; `history` is the browser's by default. */
export function createAppRouter(locale: Locale, history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath: basePathOf(locale),
    parseSearch,
    stringifySearch,
    // Parameters that validateSearch omits are dropped.
    search: { strict: true },
    scrollRestoration: restoresScroll(),
    getScrollRestorationKey: scrollKeyOf,
    defaultErrorComponent: ErrorPage,
    defaultPendingComponent: PageSkeleton,
    ...(history && { history }),
  })
}

/**
 * Whether to restore the scroll position of a step: not when the same list remains on the page and only an item opens or
 * closes beside it, as the list then preserves its position.
 */
function restoresScroll(): (step: { location: Parameters<typeof scrollKeyOf>[0] }) => boolean {
  let current: string | undefined
  return ({ location }) => {
    const previous = current
    current = scrollKeyOf(location)
    return current !== previous
  }
}

declare module '@tanstack/react-router' {
  // Types every Link and hook with our routes.
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}

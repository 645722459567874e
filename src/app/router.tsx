import { createRootRoute, createRoute, createRouter, type RouterHistory } from '@tanstack/react-router'
import { BookmarksPage } from '../pages/bookmarks/BookmarksPage.tsx'
import { DataPage } from '../pages/data/DataPage.tsx'
import { ExplorePage } from '../pages/explore/ExplorePage.tsx'
import { FocusPage } from '../pages/focus/FocusPage.tsx'
import { GlossaryPage } from '../pages/glossary/GlossaryPage.tsx'
import { ItemPage } from '../pages/item/ItemPage.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { scrollKeyOf } from '../routing/scroll-key.ts'
import { basePathOf, type Locale } from '../routing/locale.ts'
import { parseSearch, stringifySearch, validateViewSearch } from '../routing/view-search.ts'
import { ErrorPage } from './ErrorPage.tsx'
import { Layout } from './Layout.tsx'

const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage, errorComponent: ErrorPage })

const explore = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: validateViewSearch,
  component: ExplorePage,
})
const item = createRoute({ getParentRoute: () => root, path: '/item/$itemId', component: ItemPage })
const bookmarks = createRoute({ getParentRoute: () => root, path: '/bookmarks', component: BookmarksPage })
const data = createRoute({ getParentRoute: () => root, path: '/data', component: DataPage })

const focus = createRoute({ getParentRoute: () => root, path: '/focus/$area', component: FocusPage })
const glossary = createRoute({ getParentRoute: () => root, path: '/glossary', component: GlossaryPage })

const routeTree = root.addChildren([explore, item, focus, glossary, bookmarks, data])

/** The application's router in one language; `history` is the browser's unless a test brings its own. */
export function createAppRouter(locale: Locale, history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath: basePathOf(locale),
    parseSearch,
    stringifySearch,
    // What validateSearch leaves out is gone, not passed on as it stood in the address.
    search: { strict: true },
    scrollRestoration: true,
    getScrollRestorationKey: scrollKeyOf,
    defaultErrorComponent: ErrorPage,
    ...(history && { history }),
  })
}

declare module '@tanstack/react-router' {
  // Gives every Link and hook the types of our own routes.
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}

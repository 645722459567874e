import { createRootRoute, createRoute, createRouter, type RouterHistory } from '@tanstack/react-router'
import { BookmarksPage } from '../pages/bookmarks/BookmarksPage.tsx'
import { DataPage } from '../pages/data/DataPage.tsx'
import { ExplorePage } from '../pages/explore/ExplorePage.tsx'
import { ItemPage } from '../pages/item/ItemPage.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
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

const routeTree = root.addChildren([explore, item, bookmarks, data])

/** The application's router in one language; `history` is the browser's unless a test brings its own. */
export function createAppRouter(locale: Locale, history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath: basePathOf(locale),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
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

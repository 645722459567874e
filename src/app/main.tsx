import './styles/base.css'
import './styles/tokens.css'
import '../ui/icons.css'
import '../ui/visually-hidden.css'
import './styles/print.css'
import { QueryClient } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { startLandscape } from '../components/landscape/other/start-landscape.ts'
import { watchUserInteraction } from '../components/scheduling/user-interaction.ts'
import { startI18n } from '../i18n/i18n.ts'
import { outlineQuery } from '../queries/extract.ts'
import { loadPageData } from '../queries/page-data.ts'
import { basePathOf, localeOf } from '../routing/locale.ts'
import { followBookmarks } from '../stores/bookmarks/bookmarks.ts'
import { postUserBlockingTask } from '../ui/schedule-task.ts'
import { App } from './App.tsx'
import { afterLive } from './offline/after-live.ts'
import { startOffline } from './offline/start-offline.ts'
import { prefetchOnIntent } from './prefetch.ts'
import {
  absolutizeCanonicalLinks,
  canHydrate,
  deferNavigation,
  readPrerenderedState,
  stripTrailingSlash,
} from './prerendered.ts'
import { createAppRouter } from './router.tsx'

/** Starts the application: hydrates a prerendered page, or renders into an empty one. */
async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no element #root')
  const client = new QueryClient()
  // The HTML preloads this file; starting the query here saves waiting for the first render.
  void client.prefetchQuery(outlineQuery)
  watchUserInteraction()
  followBookmarks()

  const locale = localeOf(globalThis.location.pathname)
  document.documentElement.lang = locale
  stripTrailingSlash(basePathOf(locale))
  absolutizeCanonicalLinks()
  startOffline(locale)
  const prerendered = readPrerenderedState(root)
  const data = prerendered && loadPageData(client, prerendered.data, locale)
  const texts = startI18n(locale)
  await Promise.all([texts, startLandscape(texts)])

  // Set when this step of the history has been rendered before.
  const isRevisit = history.state !== null
  const router = createAppRouter(locale)
  const restore = () =>
    void import('./restore-scroll.ts').then(({ restoreScroll }) => restoreScroll(router)).catch(() => undefined)
  prefetchOnIntent(router)
  const onHydrated = data && (await canHydrate(router, data)) ? deferNavigation(router) : undefined
  const app = (
    <StrictMode>
      <App client={client} router={router} isPrerendered={onHydrated !== undefined} onHydrated={onHydrated} />
    </StrictMode>
  )
  if (onHydrated) {
    // The router then renders the same elements as during prerendering.
    router.ssr = { manifest: undefined }
    // A transition, so that React hydrates in small steps, and the page responds to input in between.
    startTransition(() => void hydrateRoot(root, app))
  } else {
    root.replaceChildren()
    createRoot(root).render(app)
  }
  if (isRevisit) restore()
  else afterLive(restore)
}

// Not awaited: the modules of the pages import this one, which would be a deadlock. Called from a new task, as attached
// developer tools record the origin of each request, and would parse the whole script again for a call from its body.
postUserBlockingTask(() => void start())

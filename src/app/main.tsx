import { keepStacks } from './stack-limit.ts'
import './styles/base.css'
import './styles/tokens.css'
import './styles/print.css'
import { QueryClient } from '@tanstack/react-query'
import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { restWhileTyping } from '../components/logo/logo-queue.ts'
import { startLandscape } from '../components/landscape/other/start-landscape.ts'
import { watchUserInteraction } from '../components/scheduling/user-interaction.ts'
import { startI18n } from '../i18n/i18n.ts'
import { outlineQuery } from '../queries/extract.ts'
import { loadPageData } from '../queries/page-data.ts'
import { basePathOf, localeOf } from '../routing/locale.ts'
import { followBookmarks } from '../stores/bookmarks/bookmarks.ts'
import { soon } from '../ui/soon.ts'
import { App } from './App.tsx'
import { afterLive } from './offline/after-live.ts'
import { startOffline } from './offline/start-offline.ts'
import { prefetchPointedAt } from './prefetch.ts'
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
  // The page has asked for this file already; taking it up now saves waiting for the first render.
  void client.prefetchQuery(outlineQuery)
  watchUserInteraction()
  restWhileTyping()
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

  // Set when this step of the history was on the page before.
  const isBack = history.state !== null
  const router = createAppRouter(locale)
  const keep = () => void import('./keep-place.ts').then(({ keepPlace }) => keepPlace(router)).catch(() => undefined)
  prefetchPointedAt(router)
  const onHydrated = data && (await canHydrate(router, data)) ? deferNavigation(router) : undefined
  const app = (
    <StrictMode>
      <App client={client} router={router} isPrerendered={onHydrated !== undefined} onHydrated={onHydrated} />
    </StrictMode>
  )
  if (onHydrated) {
    // The router then renders the same elements as outside of a browser.
    router.ssr = { manifest: undefined }
    // A transition, so that React hydrates in small pieces, between which the page responds to input.
    startTransition(() => void hydrateRoot(root, app))
  } else {
    root.replaceChildren()
    createRoot(root).render(app)
  }
  if (isBack) keep()
  else afterLive(keep)
}

keepStacks()
// Not awaited here: the pages' own modules import this one, and would wait for it while it waits for them. And not from
// this module's own body: attached tools note where a request comes from, and would read the whole script again for that.
soon(() => void start())

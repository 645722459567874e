import './styles/base.css'
import './styles/tokens.css'
import './styles/print.css'
import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { restWhileTyping } from '../components/logo-queue.ts'
import { startLandscape } from '../components/other-landscape/start-landscape.ts'
import { watchTouches } from '../components/touched.ts'
import { startI18n } from '../i18n/i18n.ts'
import { outlineQuery } from '../queries/extract.ts'
import { localeOf } from '../routing/locale.ts'
import { followBookmarks } from '../stores/bookmarks.ts'
import { App } from './App.tsx'
import { startOffline } from './offline/start-offline.ts'
import { prefetchPointedAt } from './prefetch.ts'
import { createAppRouter } from './router.tsx'

const client = new QueryClient()
// The page has asked for this file already; taking it up now saves waiting for the first render.
void client.prefetchQuery(outlineQuery)
watchTouches()
restWhileTyping()
followBookmarks()

const locale = localeOf(globalThis.location.pathname)
document.documentElement.lang = locale
startOffline(locale)
await startI18n(locale)

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element #root')
const router = createAppRouter(locale)
prefetchPointedAt(router)
// Not awaited here: what it loads for another landscape waits for this module to be done.
void startLandscape().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App client={client} router={router} />
    </StrictMode>,
  ),
)

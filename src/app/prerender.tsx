import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { setFirstSentences } from '../components/knowledge/use-knowledge.ts'
import { KNOWLEDGE_PARTS, type Sentences } from '../domain/knowledge/knowledge.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { startI18n } from '../i18n/i18n.ts'
import { renderedTitle } from '../pages/use-title.ts'
import { decodeOutline, type Outline } from '../pipeline/outline.ts'
import { outlineQuery } from '../queries/extract.ts'
import { keyOf, type PageData } from '../queries/page-data.ts'
import { basePathOf, type Locale } from '../routing/locale.ts'
import { App } from './App.tsx'
import { createAppRouter } from './router.tsx'

// Run by the build (src/build/prerender), never in a browser: what the application shows first at an address. A language
// needs a copy of this module of its own, as the interface speaks one.

/** What a page of the build is rendered from: the texts of the data assets, by name. */
export type PrerenderData = (name: string) => unknown

/** The markup of a page and its title. */
export type Rendered = { markup: string; title: string }

/**
 * Starts the application in a language.
 * @returns renders the page at a path below the language's own, such as `/item/prometheus`, from the outline and the data
 * that the browser will have when it hydrates the page. It throws where the path leads nowhere.
 */
export async function startPrerender(
  locale: Locale,
  dataOf: PrerenderData,
): Promise<(path: string, data: readonly PageData[]) => Promise<Rendered>> {
  await startI18n(locale)
  const outline = decodeOutline(dataOf('outline') as Outline)
  const landscape = dataOf('landscape') as Landscape
  // The page brings those of the items that it shows; which these are shows when it is rendered.
  setFirstSentences(dataOf(`sentences-${locale}`) as Sentences)
  const known = new Map(KNOWLEDGE_PARTS.map((part) => [part, dataOf(`${part}-${locale}`)]))
  const clientFor = (data: readonly PageData[]) => {
    const client = new QueryClient()
    client.setQueryData(outlineQuery.queryKey, outline)
    for (const one of data) {
      client.setQueryData(keyOf(one, locale), one === 'landscape' ? landscape : known.get(one))
    }
    return client
  }
  return async (path, data) => {
    // A language's root ends in a slash, as its page does.
    const href = basePathOf(locale).replace(/\/$/, '') + (path || '/')
    // The page knows its address, as every page does.
    Object.assign(globalThis, { location: new URL(href, 'http://localhost') })
    const router = createAppRouter(locale, createMemoryHistory({ initialEntries: [href] }))
    // It would come as an inline script, for pages whose application starts later than ours.
    router.options.scrollRestoration = false
    await router.load()
    const client = clientFor(data)
    const markup = renderToString(
      <StrictMode>
        <App client={client} router={router} isPrerendered />
      </StrictMode>,
    )
    // Its timers would keep the process.
    client.clear()
    const at = router.state.location.href
    if (at !== (path || '/')) throw new Error(`${href} leads to ${at}`)
    return { markup, title: renderedTitle() }
  }
}

import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { setFirstTexts } from '../components/knowledge/use-knowledge.ts'
import { firstTexts } from '../domain/knowledge/kinds.ts'
import {
  assetNamesOf,
  readSentences,
  KNOWLEDGE_PARTS,
  type Kinds,
  type KnowledgePart,
  type SentenceFile,
  type Sentences,
} from '../domain/knowledge/knowledge.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { startI18n } from '../i18n/i18n.ts'
import { renderedTitle } from '../pages/use-title.ts'
import { decodeOutline, type Outline } from '../pipeline/outline.ts'
import { outlineQuery } from '../queries/extract.ts'
import { keyOf, type PageData } from '../queries/page-data.ts'
import { basePathOf, type Locale } from '../routing/locale.ts'
import { App } from './App.tsx'
import { createAppRouter } from './router.tsx'

// Run by the build (src/build/prerender), never in a browser: renders the first view of an address. Each language needs a
// separate instance of this module, as the texts are module state.

/** Reads a data asset of the build by name. */
export type PrerenderData = (name: string) => unknown

/** The markup of a page and its title. */
export type Rendered = { markup: string; title: string }

/**
 * Starts the application in a language.
 * @returns a function that renders the page at a path below the root of the language, such as `/item/prometheus`, from the
 * outline and the data that the browser will have when it hydrates the page. It throws if the path redirects.
 */
export async function startPrerender(
  locale: Locale,
  dataOf: PrerenderData,
): Promise<(path: string, data: readonly PageData[]) => Promise<Rendered>> {
  await startI18n(locale)
  const outline = decodeOutline(dataOf('outline') as Outline)
  const landscape = dataOf('landscape') as Landscape
  const partOf = (part: KnowledgePart): unknown => {
    const files = assetNamesOf(part, locale).map(dataOf)
    return part === 'sentences' ? readSentences(files as SentenceFile[]) : files[0]
  }
  const knowledge = new Map(KNOWLEDGE_PARTS.map((part) => [part, partOf(part)]))
  // The texts of all items are available; the page embeds those of the items that were rendered.
  setFirstTexts(firstTexts(landscape, partOf('sentences') as Sentences, partOf('kinds') as Kinds))
  const clientFor = (data: readonly PageData[]) => {
    const client = new QueryClient()
    client.setQueryData(outlineQuery.queryKey, outline)
    for (const name of data) {
      client.setQueryData(keyOf(name, locale), name === 'landscape' ? landscape : knowledge.get(name))
    }
    return client
  }
  return async (path, data) => {
    // The root of a language ends in a slash.
    const href = basePathOf(locale).replace(/\/$/, '') + (path || '/')
    // Components read the address of the page.
    Object.assign(globalThis, { location: new URL(href, 'http://localhost') })
    const router = createAppRouter(locale, createMemoryHistory({ initialEntries: [href] }))
    // The router would render an inline script, for applications that start later than ours.
    router.options.scrollRestoration = false
    await router.load()
    const client = clientFor(data)
    const markup = renderToString(
      <StrictMode>
        <App client={client} router={router} isPrerendered />
      </StrictMode>,
    )
    // Its timers would keep the process running.
    client.clear()
    const at = router.state.location.href
    if (at !== (path || '/')) throw new Error(`${href} leads to ${at}`)
    return { markup, title: renderedTitle() }
  }
}

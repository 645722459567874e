import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ResolvedConfig, Rolldown } from 'vite'
import { firstTexts, type FirstTexts } from '../../domain/knowledge/kinds.ts'
import {
  assetNamesOf,
  readSentences,
  KNOWLEDGE_PARTS,
  type KnowledgeParts,
  type SentenceFile,
} from '../../domain/knowledge/knowledge.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { usualDescription } from '../head.ts'
import { LANGUAGES, type GuideFile, type Language } from '../knowledge-assets.ts'
import { readKnowledge } from '../knowledge-files.ts'
import type { BuildSettings } from '../settings.ts'
import { pageDescription, plainDescription } from './descriptions.ts'
import { itemShellFiles } from './item-shells.ts'
import { assetOf, pageFiles, type PageFiles } from './page-files.ts'
import { pageHtml } from './page-html.ts'
import { PAGE_KINDS, prerenderedPages, type PageKindName, type PrerenderedPage } from './pages.ts'
import { startRenderers, type RenderPage } from './renderer.ts'
import { siteFiles } from './site-files.ts'

const DATA = [
  'outline',
  'landscape',
  ...KNOWLEDGE_PARTS.flatMap((part) => LANGUAGES.flatMap((language) => assetNamesOf(part, language))),
]

/**
 * Renders and writes all pages, the sitemap and robots.txt.
 * @param bundle the files of the build, including the neutral pages in both languages.
 * @param folder the output folder of the build.
 * @returns the number of pages.
 */
export async function writePages(
  config: ResolvedConfig,
  settings: BuildSettings,
  bundle: Rolldown.OutputBundle,
  folder: string,
): Promise<number> {
  const assets = new Map(
    DATA.map((name) => {
      const { source, fileName } = assetOf(bundle, name)
      return [name, { text: String(source), url: settings.basePath + fileName }]
    }),
  )
  const read = (name: string): unknown => JSON.parse(assets.get(name)?.text ?? 'null')
  const renderers = await startRenderers(config, assets)
  // Safe: src/build/extract-assets.ts serializes this type.
  const landscape = read('landscape') as Landscape
  const pages = prerenderedPages(landscape, settings.itemPages)
  const guide = readKnowledge<GuideFile>(join(config.root, 'data'), 'guide')
  const writing: Promise<void>[] = []
  for (const language of LANGUAGES) {
    const sentences = readSentences(assetNamesOf('sentences', language).map((name) => read(name) as SentenceFile))
    const kinds = read(`kinds-${language}`) as KnowledgeParts['kinds']
    const knowledge: PageKnowledge = {
      sentences,
      texts: firstTexts(landscape, sentences, kinds),
      focus: read(`focus-${language}`) as KnowledgeParts['focus'],
      guide,
    }
    const shell = shellOf(bundle, language)
    const filesOf = memoize((kind: PageKindName) => pageFiles(kind, language, bundle, shell))
    for (const page of pages) {
      const html = await pageOf(page, { language, knowledge, shell, filesOf, render: renderers[language], settings })
      writing.push(
        write(folder, `${language === 'fr' ? 'fr/' : ''}${page.path.slice(1)}/index.html`.replace(/^\//, ''), html),
      )
    }
  }
  const paths = pages.map(({ path }) => path)
  const written = new Set(paths)
  const without = landscape.items.map(({ id }) => id).filter((id) => !written.has(`/item/${id}`))
  const files = [
    ...siteFiles(paths, settings),
    ...(settings.itemPages === undefined ? [] : itemShellFiles(without, (language) => shellOf(bundle, language))),
  ]
  writing.push(...files.map(([fileName, text]) => write(folder, fileName, text)))
  await Promise.all(writing)
  return pages.length * LANGUAGES.length
}

type PageKnowledge = Pick<KnowledgeParts, 'sentences' | 'focus'> & { texts: FirstTexts; guide: GuideFile }

type Making = {
  language: Language
  knowledge: PageKnowledge
  shell: string
  filesOf: (kind: PageKindName) => PageFiles
  render: RenderPage
  settings: BuildSettings
}

async function pageOf(page: PrerenderedPage, making: Making): Promise<string> {
  const { language, knowledge, shell, filesOf, render, settings } = making
  const { data } = PAGE_KINDS[page.kind]
  const { markup, title } = await render(page.path, data)
  const head = { title, description: descriptionOf(page, knowledge, language), path: page.path }
  const texts = page.kind === 'explore' ? textsIn(markup, knowledge.texts) : undefined
  return pageHtml(shell, { head, markup, data, texts, files: filesOf(page.kind) }, language, settings)
}

/** The texts of the items whose cards are in the markup. */
function textsIn(markup: string, texts: FirstTexts): FirstTexts {
  const ids = new Set([...markup.matchAll(/ data-item="([a-z0-9-]+)"/g)].map((match) => match[1]))
  return Object.fromEntries(Object.entries(texts).filter(([id]) => ids.has(id)))
}

function descriptionOf(page: PrerenderedPage, { sentences, focus, guide }: PageKnowledge, language: Language): string {
  if (page.kind === 'explore') return usualDescription(language)
  if (page.kind === 'focus') return focus.areas[page.area].problem.slice(0, 2).join(' ')
  if (page.kind !== 'item') return pageDescription(page.kind, language)
  return sentences[page.item.knownAs ?? page.item.id] ?? plainDescription(page.item, language, guide)
}

/** The neutral page in a language. */
function shellOf(bundle: Rolldown.OutputBundle, language: Language): string {
  const file = bundle[language === 'en' ? '404.html' : 'fr/index.html']
  if (file?.type !== 'asset') throw new Error(`The build has no neutral page in ${language}`)
  return String(file.source)
}

function memoize<K, V>(make: (key: K) => V): (key: K) => V {
  const cache = new Map<K, V>()
  return (key) => {
    const cached = cache.get(key)
    if (cached !== undefined) return cached
    const value = make(key)
    cache.set(key, value)
    return value
  }
}

async function write(folder: string, fileName: string, text: string): Promise<void> {
  const file = join(folder, fileName)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

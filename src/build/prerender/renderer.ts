import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { LANGUAGES, type Language } from '../knowledge-assets.ts'

/** Renders a page, see src/app/prerender.tsx. */
export type RenderPage = (path: string, data: readonly string[]) => Promise<{ markup: string; title: string }>

type Module = { startPrerender: (language: Language, dataOf: (name: string) => unknown) => Promise<RenderPage> }

/**
 * Builds the application for Node, and starts it in each language.
 * @param config of the main build, so that class names are identical.
 * @param assets the text and address of each data asset, by name.
 */
export async function startRenderers(
  config: ResolvedConfig,
  assets: ReadonlyMap<string, { text: string; url: string }>,
): Promise<Record<Language, RenderPage>> {
  const code = await buildRenderer(config, assets)
  const folder = await mkdtemp(join(tmpdir(), 'prerender-'))
  // Modules of the application read the location on import; rendering sets it again for each page.
  Object.assign(globalThis, { location: new URL(config.base, 'http://localhost') })
  try {
    const file = join(folder, 'prerender.mjs')
    await writeFile(file, code)
    const dataOf = (name: string): unknown => JSON.parse(assets.get(name)?.text ?? 'null')
    const start = async (language: Language) => {
      // The query creates a separate module instance, because the interface has a single language.
      const module = (await import(`${pathToFileURL(file).href}?${language}`)) as Module
      return module.startPrerender(language, dataOf)
    }
    const renderers = await Promise.all(LANGUAGES.map(start))
    // Safe: every language has a renderer.
    return Object.fromEntries(LANGUAGES.map((language, index) => [language, renderers[index]])) as Record<
      Language,
      RenderPage
    >
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Bundles the application as a single module for Node. */
async function buildRenderer(config: ResolvedConfig, assets: ReadonlyMap<string, { url: string }>): Promise<string> {
  const result = await build({
    root: config.root,
    mode: config.mode,
    logLevel: 'warn',
    ...(config.configFile !== undefined && { configFile: config.configFile }),
    plugins: [assetUrls(assets)],
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: 'src/app/prerender.tsx',
      write: false,
      minify: false,
      reportCompressedSize: false,
      copyPublicDir: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunks = outputs
    .flatMap((part) => ('output' in part ? part.output : []))
    .filter((file) => file.type === 'chunk')
  const [chunk, ...others] = chunks
  if (!chunk || others.length > 0) throw new Error(`The renderer is ${chunks.length} files instead of one`)
  return chunk.code
}

/** Provides the addresses of the data assets from the main build. */
function assetUrls(assets: ReadonlyMap<string, { url: string }>): Plugin {
  const urls = Object.fromEntries([...assets].map(([name, { url }]) => [name, url]))
  return {
    name: 'prerender-asset-urls',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:assets' ? '\0prerender:assets' : undefined),
    load: (id) => (id === '\0prerender:assets' ? `export const assetUrls = ${JSON.stringify(urls)}` : undefined),
  }
}

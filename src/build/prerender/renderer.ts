import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { LANGUAGES, type Language } from '../knowledge-assets.ts'

/** Renders one page; see src/app/prerender.tsx, which this is. */
export type RenderPage = (path: string, data: readonly string[]) => Promise<{ markup: string; title: string }>

type Module = { startPrerender: (language: Language, dataOf: (name: string) => unknown) => Promise<RenderPage> }

/**
 * Builds the application for this process, and starts it in each language.
 * @param config of the build whose pages are rendered: the same names of classes come out of it.
 * @param assets the data assets, by name: the text and the address of each.
 */
export async function startRenderers(
  config: ResolvedConfig,
  assets: ReadonlyMap<string, { text: string; url: string }>,
): Promise<Record<Language, RenderPage>> {
  const code = await buildRenderer(config, assets)
  const folder = await mkdtemp(join(tmpdir(), 'prerender-'))
  // The application's modules ask at once where they are; each page says it again when it is rendered.
  Object.assign(globalThis, { location: new URL(config.base, 'http://localhost') })
  try {
    const file = join(folder, 'prerender.mjs')
    await writeFile(file, code)
    const dataOf = (name: string): unknown => JSON.parse(assets.get(name)?.text ?? 'null')
    const start = async (language: Language) => {
      // The query makes it a module of its own: the interface speaks one language.
      const module = (await import(`${pathToFileURL(file).href}?${language}`)) as Module
      return module.startPrerender(language, dataOf)
    }
    const renderers = await Promise.all(LANGUAGES.map(start))
    // Every language has its renderer, so the record is whole.
    return Object.fromEntries(LANGUAGES.map((one, index) => [one, renderers[index]])) as Record<Language, RenderPage>
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The application as one module that runs here. */
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
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : [])).filter((one) => one.type === 'chunk')
  const [chunk, ...others] = chunks
  if (!chunk || others.length > 0) throw new Error(`The renderer is ${chunks.length} files instead of one`)
  return chunk.code
}

/** The addresses of the data assets, as the pages' own build has them. */
function assetUrls(assets: ReadonlyMap<string, { url: string }>): Plugin {
  const urls = Object.fromEntries([...assets].map(([name, { url }]) => [name, url]))
  return {
    name: 'prerender-asset-urls',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:assets' ? '\0prerender:assets' : undefined),
    load: (id) => (id === '\0prerender:assets' ? `export const assetUrls = ${JSON.stringify(urls)}` : undefined),
  }
}

import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { minifySync } from 'vite'
import { defineConfig } from 'vitest/config'
import { iconsPlugin } from './src/build/icons.ts'
import { hostingPlugin } from './src/build/hosting.ts'
import { layerOrderPlugin } from './src/build/layer-order.ts'
import { queryCoreStubsPlugin } from './src/build/query-core-stubs.ts'
import { linguiTrimPlugin } from './src/build/lingui-trim.ts'
import { licencePlugins } from './src/build/licences/plugin.ts'
import { landscapePlugin } from './src/build/plugin.ts'
import { logoSheetsPlugin } from './src/build/logo-sheets.ts'
import { messagesPlugin } from './src/build/messages.ts'
import { offlinePlugins } from './src/build/offline.ts'
import { prerenderPlugin } from './src/build/prerender/plugin.ts'
import { readSettings } from './src/build/settings.ts'
import { START_SCRIPT } from './src/build/start-script.ts'
import { themeScript } from './src/build/theme-script.ts'

/** Unit tests have no sheets of logos, whatever lies in data/logos: those that are about them make their own. */
const settings = readSettings(process.env['VITEST'] ? { ...process.env, LOGO_SHEETS: '' } : process.env)
const licences = licencePlugins()
/** What runs inline in the head of every page. */
const HEAD_SCRIPT = minifySync('head.js', `${themeScript(settings.basePath)};${START_SCRIPT}`).code.trim()

/** The names of files: 42 bits of what is in them, as the first script names a hundred others and none of that compresses. */
const HASHED = 'assets/[name]-[hash:7]'

/** A part of the interface's text says its language: the build preloads the one that a page is written in. */
function chunkFileNames({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const [, language, part] = /\/src\/i18n\/(en|fr)\/(\w+)\.ts$/.exec(facadeModuleId ?? '') ?? []
  return language && part ? `assets/text-${language}-${part}-[hash:7].js` : `${HASHED}.js`
}

/** The CSS modules in a fixed order, so that every build of the same files gives classes the same names. */
const CSS_MODULES = readdirSync(join(import.meta.dirname, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.module.css'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .toSorted()

/** A class or animation of a CSS module: two letters for the file and its number there, as a page names hundreds. */
function generateScopedName(name: string, path: string, css: string): string {
  const file = relative(import.meta.dirname, path.replace(/\?.*/, '')).replaceAll('\\', '/')
  if (process.env['VITEST']) return `_${name}_${file}`
  const classes = [...new Set([...css.matchAll(/(?:\.|@keyframes )([a-z_][\w-]*)/gi)].map(([, each]) => each))]
  const [fileIndex, classIndex] = [CSS_MODULES.indexOf(file), classes.indexOf(name)]
  if (fileIndex < 0 || classIndex < 0) throw new Error(`${path} has no class ${name}`)
  const letter = (index: number) => String.fromCodePoint(97 + index)
  return `${letter(Math.floor(fileIndex / 26))}${letter(fileIndex % 26)}${classIndex.toString(36)}`
}

/** The pages' tests start the whole application, in each file anew; PAGES_TOGETHER=1 has two files tell them all. */
const STORIES = process.env['PAGES_TOGETHER'] === '1' ? 'test/pages/together/*.test.ts' : 'test/pages/*.test.tsx'
/** Tests that need a document: of pages, of components, and of what speaks to the browser (`*.dom.test.ts`). */
const PAGE_TESTS = [STORIES, 'test/unit/**/*.test.tsx', 'test/unit/**/*.dom.test.ts']
const NODE_TESTS = ['test/unit/**/*.test.ts', 'test/*.test.ts']

export default defineConfig({
  base: settings.basePath,
  plugins: [
    react(),
    layerOrderPlugin(),
    queryCoreStubsPlugin(),
    linguiTrimPlugin(),
    iconsPlugin(),
    messagesPlugin(),
    hostingPlugin(settings, [HEAD_SCRIPT]),
    logoSheetsPlugin(settings),
    landscapePlugin(settings, HEAD_SCRIPT),
    prerenderPlugin(settings),
    licences.page,
    offlinePlugins(licences.serviceWorker),
  ],
  define: {
    'import.meta.env.LANDSCAPE_URL': JSON.stringify(settings.landscapeUrl),
    'import.meta.env.LOGO_URL': JSON.stringify(settings.logoUrl),
    'import.meta.env.GITHUB_API_URL': JSON.stringify(settings.githubApiUrl),
    'import.meta.env.LANDSCAPE_HOSTS': JSON.stringify(settings.landscapeHosts.join()),
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: `${HASHED}.js` } },
    plugins: () => [licences.worker()],
  },
  css: { modules: { generateScopedName } },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Bytes are measured as they are sent, in test/e2e/first-visit.e2e.ts; the first screen comes in one piece on purpose.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // Most of a build is our own plugins' work, as the pages are rendered by one of them.
      checks: { pluginTimings: false },
      output: {
        chunkFileNames,
        entryFileNames: `${HASHED}.js`,
        assetFileNames: `${HASHED}[extname]`,
        codeSplitting: {
          groups: [
            // What the first screen needs comes in one piece: what it shares with other pages would be many small ones.
            { name: 'start', test: /\/src\/app\/main\.tsx$/, priority: 1 },
            // What fetches and judges logos comes in one piece too, without what other pages share: it is wanted on every visit.
            {
              name: 'logo',
              test: /\/src\/(components\/logo\/(request-logo|logo-loader|load-logo|logo-queue|load-sheet|logo-sheets|sheet-bitmaps)|domain\/logo\/|lib\/(svg\/|base64url))/,
              priority: 1,
            },
            // So does what at least three other parts share: a page would ask for a dozen files of a few hundred bytes.
            { name: 'common', test: /\/src\//, minShareCount: 3 },
          ],
        },
      },
    },
  },
  test: {
    setupFiles: ['test/support/setup.ts'],
    restoreMocks: true,
    // Starting a process for each file costs more than most files take; every core may work.
    pool: 'threads',
    maxWorkers: '100%',
    // The page tests start the whole application on its real data; slow machines need their time.
    testTimeout: 120_000,
    expect: { poll: { timeout: 50_000 } },
    projects: [
      // What keeps no state beyond a test shares its modules: loading them anew for each file took half of the time.
      {
        extends: true,
        test: {
          name: 'node',
          include: NODE_TESTS,
          exclude: PAGE_TESTS,
          isolate: false,
          setupFiles: ['test/support/properties.ts'],
        },
      },
      // Each has a page of its own, but the program that makes it is loaded once. Projects run by the order of their names:
      // these first, as some take longest.
      { extends: true, test: { name: 'dom', include: PAGE_TESTS, environment: 'jsdom', pool: 'vmThreads' } },
    ],
  },
})

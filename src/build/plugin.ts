import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { buildAssets } from './assets.ts'
import { socialHead } from './head.ts'
import { packPlaceNames } from './place-names.ts'
import { contentSecurityPolicy } from './policy.ts'
import type { BuildSettings } from './settings.ts'
import { shellPages } from './shells.ts'
import { withStart } from './start-script.ts'
import { withoutScriptAnywhere } from './without-script.ts'

const MODULE = 'virtual:assets'
const PLACE_NAMES = 'virtual:place-names'
const DEV_PREFIX = '/@assets/'

/**
 * The project's build plugin: emits the bundled data as hashed assets, exports their addresses as `virtual:assets` and the
 * French names of places as `virtual:place-names`, preloads the assets of the first screen, and writes the policy into the page and a page for each fixed address.
 */
export function landscapePlugin(settings: BuildSettings, headScript: string): Plugin {
  const dataFolder = resolve('data')
  let assets: ReadonlyMap<string, string> | undefined
  const getAssets = () => (assets ??= buildAssets(dataFolder, settings.knowledge))
  const references = new Map<string, string>()
  let isBuild = false

  return {
    name: 'landscape',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId: (id) => (id === MODULE || id === PLACE_NAMES ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${PLACE_NAMES}`)
        return `export const packedPlaceNames = ${JSON.stringify(packPlaceNames(dataFolder))}`
      if (id !== `\0${MODULE}`) return undefined
      const rows = [...getAssets()].map(([name, source]) => {
        if (!isBuild) return `${JSON.stringify(name)}: ${JSON.stringify(`${DEV_PREFIX}${name}.json`)}`
        if (!references.has(name)) references.set(name, this.emitFile({ type: 'asset', name: `${name}.json`, source }))
        return `${JSON.stringify(name)}: import.meta.ROLLUP_FILE_URL_${references.get(name) ?? ''}`
      })
      return `export const assetUrls = { ${rows.join(', ')} }`
    },
    resolveFileUrl: ({ fileName }) => JSON.stringify(settings.basePath + fileName),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const source = getAssets().get(/^\/@assets\/([a-z\d-]+)\.json$/.exec(request.url ?? '')?.[1] ?? '')
        if (source === undefined) return next()
        response.setHeader('Content-Type', 'application/json')
        response.end(source)
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const withTheme = html
          .replace('<!-- theme -->', `<script>${headScript}</script>`)
          .replace('<!-- social -->', socialHead('en', settings))
          .replace('<!-- without script -->', withoutScriptAnywhere(settings.basePath))
        if (!bundle) return withTheme
        const fileOf = (pattern: RegExp) => Object.keys(bundle).find((file) => pattern.test(file)) ?? ''
        const head = [
          `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(settings, [headScript])}" />`,
          `<link rel="preload" as="fetch" crossorigin href="${settings.basePath}${fileOf(/outline-[^/]*\.json$/)}" />`,
        ]
        // The entry imports its catalogue only at run time; shells.ts replaces it in French pages.
        const catalogue = settings.basePath + fileOf(/\btext-en-core-[^/]*\.js$/)
        return withStart(withTheme, [catalogue]).replace('<!-- policy -->', head.join('\n    '))
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const index = bundle['index.html']
        if (index?.type !== 'asset') return
        for (const [fileName, source] of shellPages(String(index.source), Object.keys(bundle), settings)) {
          this.emitFile({ type: 'asset', fileName, source })
        }
      },
    },
  }
}

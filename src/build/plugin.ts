import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { buildExtractAssets, type ExtractAssets } from './extract-assets.ts'
import { contentSecurityPolicy } from './policy.ts'
import type { BuildSettings } from './settings.ts'
import { shellPages } from './shells.ts'

const MODULE = 'virtual:extract'
const DEV_PREFIX = '/@extract/'

/**
 * The build's own part: emits the extract as two hashed assets, makes their addresses importable as
 * `virtual:extract`, preloads the first, writes the policy into the page, and writes a page for each address.
 */
export function landscapePlugin(settings: BuildSettings, themeScript: string): Plugin {
  const extractPath = resolve('data/landscape.yml')
  let assets: ExtractAssets | undefined
  const built = () => (assets ??= buildExtractAssets(extractPath))
  const references: Partial<Record<keyof ExtractAssets, string>> = {}
  let isBuild = false

  return {
    name: 'landscape',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined
      return (['outline', 'landscape'] as const)
        .map((name) => {
          if (!isBuild) return `export const ${name}Url = ${JSON.stringify(`${DEV_PREFIX}${name}.json`)}`
          references[name] ??= this.emitFile({ type: 'asset', name: `${name}.json`, source: built()[name] })
          return `export const ${name}Url = import.meta.ROLLUP_FILE_URL_${references[name]}`
        })
        .join('\n')
    },
    resolveFileUrl: ({ fileName }) => JSON.stringify(settings.basePath + fileName),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/@extract\/(outline|landscape)\.json$/.exec(request.url ?? '')?.[1]
        if (name !== 'outline' && name !== 'landscape') return next()
        response.setHeader('Content-Type', 'application/json')
        response.end(built()[name])
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const withTheme = html.replace('<!-- theme -->', `<script>${themeScript}</script>`)
        if (!bundle) return withTheme
        const outline = Object.keys(bundle).find((file) => /outline-[^/]*\.json$/.test(file))
        const policy = contentSecurityPolicy(settings, [themeScript])
        const head = [
          `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
          `<link rel="preload" as="fetch" crossorigin="anonymous" href="${settings.basePath}${outline ?? ''}" />`,
        ]
        return withTheme.replace('<!-- policy -->', head.join('\n    '))
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const index = bundle['index.html']
        if (index?.type !== 'asset') return
        for (const [fileName, source] of shellPages(String(index.source)))
          this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}

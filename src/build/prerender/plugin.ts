import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import type { BuildSettings } from '../settings.ts'
import { writePages } from './write-pages.ts'

/**
 * Writes the prerendered pages of the build, rendered by the application. 404.html remains neutral, for all other
 * addresses.
 */
export function prerenderPlugin(settings: BuildSettings): Plugin {
  let config: ResolvedConfig | undefined
  return {
    name: 'prerender',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved(resolved) {
      config = resolved
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler(_options, bundle) {
        // Workers are nested builds.
        if (!config || !('index.html' in bundle)) return
        const start = performance.now()
        const count = await writePages(config, settings, bundle, resolve(config.root, config.build.outDir))
        const seconds = ((performance.now() - start) / 1000).toFixed(1)
        config.logger.info(`✓ ${count} pages prerendered in ${seconds}s`)
      },
    },
  }
}

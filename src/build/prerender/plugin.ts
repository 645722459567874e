import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import type { BuildSettings } from '../settings.ts'
import { writePages } from './write-pages.ts'

/**
 * Writes the pages of the build with their first screen in them, rendered by the application itself. 404.html stays
 * neutral, for every other address.
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
        // A worker is a build within the build.
        if (!config || !('index.html' in bundle)) return
        const start = performance.now()
        const count = await writePages(config, settings, bundle, resolve(config.root, config.build.outDir))
        const seconds = ((performance.now() - start) / 1000).toFixed(1)
        config.logger.info(`✓ ${count} pages prerendered in ${seconds}s`)
      },
    },
  }
}

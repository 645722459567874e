import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { LICENCES_FILE } from './licences/plugin.ts'
import { SHELL_PAGE } from '../offline/assets.ts'
import { integrityOf, writePacks } from './offline-packs.ts'

/**
 * Files that the service worker precaches: the neutral page, scripts, styles and data, the licences linked from the Data
 * page, the prerendered pages except those of the hundreds of items, and the icon of every page.
 */
const PRECACHED = [SHELL_PAGE, 'icon.svg', LICENCES_FILE, 'assets/*.{js,css,json,svg}', '**/index.html']
/** Files that it stores when they are first used: sheets of logos. */
const ON_DEMAND = 'assets/*.webp'

/** Above the size of the largest file, the extract, so that none is left out silently. */
const MAX_FILE_BYTES = 8 * 1024 * 1024

/** Replaces an option of vite-plugin-pwa for a single file that Rolldown has deprecated, to avoid its warning. */
const ONE_FILE: Plugin = {
  name: 'service-worker-one-file',
  outputOptions({ inlineDynamicImports: _old, ...options }) {
    return { ...options, codeSplitting: false }
  },
}

/**
 * Builds the service worker (src/offline/sw.ts) with the list of precached files, each with its integrity digest.
 * @param further an additional plugin of its build
 */
export function offlinePlugins(further: Plugin): Plugin[] {
  let folder = ''
  const plugins = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'sw.ts',
    // The application registers it later; src/build/web-manifest.ts writes the manifests.
    injectRegister: false,
    manifest: false,
    injectManifest: {
      buildPlugins: { vite: [ONE_FILE, further] },
      globPatterns: [...PRECACHED, ON_DEMAND],
      // Packs of an earlier build in the same folder, and item pages.
      globIgnores: ['assets/offline-*.json', '**/item/**'],
      maximumFileSizeToCacheInBytes: MAX_FILE_BYTES,
      manifestTransforms: [
        async (entries) => {
          const assets = entries.map(async (entry) => ({
            ...entry,
            integrity: integrityOf(await readFile(join(folder, entry.url))),
            ...(entry.url.endsWith('.webp') && { isOnDemand: true as const }),
          }))
          // Workbox writes all fields of an entry, and requires its size only for the printed total.
          const listed = await writePacks(folder, await Promise.all(assets))
          return { manifest: listed.map((entry) => ({ size: 0, ...entry })) }
        },
      ],
    },
    integration: {
      configureOptions: ({ root, build }) => {
        folder = resolve(root, build.outDir)
      },
    },
  })
  return plugins
}

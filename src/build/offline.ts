import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { LICENCES_FILE } from './licences/plugin.ts'
import { SHELL_PAGE } from '../offline/assets.ts'
import { integrityOf, writePacks } from './offline-packs.ts'

/**
 * What the service worker keeps: the neutral page, scripts, styles and data, and the licences that the Data page leads to;
 * the prerendered pages, but those of the items, which are hundreds; of the pictures only the one that every page shows.
 */
const KEPT = [SHELL_PAGE, 'icon.svg', LICENCES_FILE, 'assets/*.{js,css,json}', '**/index.html']

/** Bytes; the largest file is the extract, and none is left out silently. */
const LARGEST = 8 * 1024 * 1024

/** vite-plugin-pwa asks for one file by an option whose name Rolldown gives up, with a warning at each build. */
const ONE_FILE: Plugin = {
  name: 'service-worker-one-file',
  outputOptions({ inlineDynamicImports: _old, ...options }) {
    return { ...options, codeSplitting: false }
  },
}

/**
 * Builds the service worker (src/offline/sw.ts) and gives it the list of what it keeps, each file with the digest that a
 * browser holds the answer to.
 * @param further a plugin of its build
 */
export function offlinePlugins(further: Plugin): Plugin[] {
  let folder = ''
  const plugins = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'sw.ts',
    // The page registers it by itself, once it is of use; src/build/web-manifest.ts writes the manifests.
    injectRegister: false,
    manifest: false,
    injectManifest: {
      buildPlugins: { vite: [ONE_FILE, further] },
      globPatterns: KEPT,
      // Those of an earlier build in the same folder.
      globIgnores: ['assets/offline-*.json', '**/item/**'],
      maximumFileSizeToCacheInBytes: LARGEST,
      manifestTransforms: [
        async (entries) => {
          const assets = entries.map(async (entry) => ({
            ...entry,
            integrity: integrityOf(await readFile(join(folder, entry.url))),
          }))
          // Workbox writes down all of what each entry says, and asks only for its size, for a sum that it prints.
          const listed = await writePacks(folder, await Promise.all(assets))
          return { manifest: listed.map((one) => ({ size: 0, ...one })) }
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

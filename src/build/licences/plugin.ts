import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { packageFolder, readPackage } from './packages.ts'
import { licencesText } from './text.ts'

/** The file with the licences in the build. */
export const LICENCES_FILE = 'licenses.txt'

/** Packages of which the build has something else than modules: the shapes of icons (src/build/icons.ts). */
const WITHOUT_MODULES = ['lucide-react']

/** The plugins for the three parts of a build: the page, its workers, and the service worker. */
export type LicencePlugins = { page: Plugin; worker: () => Plugin; serviceWorker: Plugin }

/**
 * Writes the licences of all packages with modules in any chunk, of the project and of the data. Existing plugins do not
 * combine the page, workers and service worker in one file.
 */
export function licencePlugins(): LicencePlugins {
  let root = resolve('.')
  const folders = new Set(WITHOUT_MODULES.map((name) => join(root, 'node_modules', name)))
  let outDir = ''

  const collect: Plugin['generateBundle'] = (_options, bundle) => {
    for (const chunk of Object.values(bundle)) {
      for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
        const folder = packageFolder(id, root)
        if (folder !== undefined) folders.add(folder)
      }
    }
  }
  const write = async () => {
    const data = readFileSync(join(root, 'data', 'SOURCE.md'), 'utf8')
    await writeFile(
      join(outDir, LICENCES_FILE),
      licencesText({ project: readPackage(root), data }, [...folders].map(readPackage)),
    )
  }
  return {
    page: {
      name: 'licences',
      apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
      configResolved(config) {
        root = config.root
        outDir = resolve(root, config.build.outDir)
      },
      generateBundle: collect,
      async writeBundle(_options, bundle) {
        if ('index.html' in bundle) await write()
      },
    },
    worker: () => ({ name: 'licences-of-worker', generateBundle: collect }),
    // The service worker is built after all other files and before its list of files, which then includes the licences.
    serviceWorker: { name: 'licences-of-service-worker', generateBundle: collect, writeBundle: write },
  }
}

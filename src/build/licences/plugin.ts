import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { packageFolder, readPackage } from './packages.ts'
import { licencesText } from './text.ts'

/** Where the licences lie in the build. */
export const LICENCES_FILE = 'licenses.txt'

/** The plugins of the three builds that one build is: of the page, of its workers, and of the service worker. */
export type LicencePlugins = { page: Plugin; worker: () => Plugin; serviceWorker: Plugin }

/**
 * Writes the licence of every package that any module of any chunk is from, with our own and the data's. No plugin at hand sees
 * workers and service worker as well as the page and makes one file of them.
 */
export function licencePlugins(): LicencePlugins {
  const folders = new Set<string>()
  let root = resolve('.')
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
      licencesText({ own: readPackage(root), data }, [...folders].map(readPackage)),
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
    // It is built when all else is written, and before its list of files is made: what it adds is in them.
    serviceWorker: { name: 'licences-of-service-worker', generateBundle: collect, writeBundle: write },
  }
}

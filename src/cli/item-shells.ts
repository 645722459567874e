import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { SHELLS_FILE, shellFile, type ItemShells } from '../build/prerender/item-shells.ts'
import { askedFor, visible, type Resolved, type Site } from './resolve-target.ts'

/** Finds what a request target for an item without a page leads to: the neutral page of its language, or its address. */
export type ShellOf = (target: string) => Resolved | undefined

/** Reads which items of a build have no page of their own; a build with all pages has no such list. */
export async function readItemShells(site: Site): Promise<ShellOf> {
  const text = await readFile(join(site.root, SHELLS_FILE), 'utf8').catch(() => undefined)
  // Our own build wrote it.
  const items = new Set(text === undefined ? [] : (JSON.parse(text) as ItemShells).items)
  return (target) => {
    const asked = items.size > 0 ? askedFor(site, target) : undefined
    if (!asked) return undefined
    const language = asked.names[0] === 'fr' ? 'fr' : 'en'
    const [folder, id = '', ...rest] = asked.names.slice(language === 'fr' ? 1 : 0)
    if (folder !== 'item' || !items.has(id) || rest.length > 0) return undefined
    const path = asked.names.join('/')
    if (!asked.hasSlash) return { location: `${site.basePath}${path}/${visible(asked.query)}` }
    return { file: join(site.root, shellFile(language)), path: `${path}/index.html` }
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { SHELLS_FILE, shellFile, type ItemShells } from '../build/prerender/item-shells.ts'
import { parseTarget, visible, type Resolved, type Site } from './resolve-target.ts'

/** Resolves a request target for an item without a page: to the neutral page of its language, or a redirect. */
export type ShellOf = (target: string) => Resolved | undefined

/** Reads the list of items without a page; only sample builds have one. */
export async function readItemShells(site: Site): Promise<ShellOf> {
  const text = await readFile(join(site.root, SHELLS_FILE), 'utf8').catch(() => undefined)
  // Trusted: the build wrote it.
  const items = new Set(text === undefined ? [] : (JSON.parse(text) as ItemShells).items)
  return (target) => {
    const asked = items.size > 0 ? parseTarget(site, target) : undefined
    if (!asked) return undefined
    const language = asked.names[0] === 'fr' ? 'fr' : 'en'
    const [folder, id = '', ...rest] = asked.names.slice(language === 'fr' ? 1 : 0)
    if (folder !== 'item' || !items.has(id) || rest.length > 0) return undefined
    const path = asked.names.join('/')
    if (!asked.hasSlash) return { location: `${site.basePath}${path}/${visible(asked.query)}` }
    return { file: join(site.root, shellFile(language)), path: `${path}/index.html` }
  }
}

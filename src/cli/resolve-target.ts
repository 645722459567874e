import { realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** What a request target leads to: a file below the root, or the address that a folder has with its slash. */
export type Resolved = { file: string; /** From the root, with slashes. */ path: string } | { location: string }

/** Where to look: `root` as realpath gives it, `basePath` with a slash at both ends. */
export type Site = { root: string; basePath: string }

const TARGET = /^(?:https?:\/\/[\w.:[\]-]+(?=[/?#]|$))?(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/is

/** The path and the query of a request target, as they were sent; undefined where it is no address of a file. */
function splitTarget(target: string): { path: string; query: string } | undefined {
  // A server takes the absolute form, too (RFC 9112, 3.2.2); whose address it names is not our affair.
  const match = /^(?:\/|http)/i.test(target) ? TARGET.exec(target) : null
  return match ? { path: match[1] ?? '/', query: match[2] ?? '' } : undefined
}

/**
 * The parts of a request's path, decoded once; undefined where one is empty, leads elsewhere or hides a separator. What
 * stands after the last slash may be empty: it is a folder's own address.
 */
function partsOf(path: string): string[] | undefined {
  let decoded: string[]
  try {
    decoded = path.split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
  const [first, ...parts] = decoded
  const areGood = parts.every((part, index) => (part === '' ? index === parts.length - 1 : isName(part)))
  return first === '' && parts.length > 0 && areGood ? parts : undefined
}

/** No name has separators, control characters, a drive or a stream, or what would be one of these if decoded again. */
const REFUSED = /[/\\:\p{Cc}]|%(?:2e|2f|5c|00|25)/iu

/** Hidden files are served to no one, except those meant for the public (RFC 8615). */
function isName(part: string): boolean {
  return !REFUSED.test(part) && (!part.startsWith('.') || part === '.well-known')
}

/** What tells hosts how to serve the site is no part of it. Some file systems know no case. */
function isForHosts(path: string): boolean {
  return /^(?:_headers|headers(?:\/.*)?)$/i.test(path)
}

/** What a request target asks for: names below the base path, and whether a slash ends them. */
export type Asked = { names: readonly string[]; hasSlash: boolean; query: string }

/** Reads a request target; undefined where it is no address below the base path. */
export function askedFor({ basePath }: Pick<Site, 'basePath'>, target: string): Asked | undefined {
  const split = splitTarget(target)
  const parts = split && partsOf(split.path)
  if (!parts) return undefined
  const base = basePath.split('/').slice(1, -1)
  if (base.some((part, index) => parts[index] !== part)) return undefined
  const below = parts.slice(base.length)
  // The base path itself, without its slash, is a folder's address like any other.
  return { names: below.filter((part) => part !== ''), hasSlash: below.at(-1) === '', query: split.query }
}

/**
 * The one way from a request target to a file: everything that is served or redirected to has come through here.
 * @returns undefined where there is nothing to serve: no such file, a folder without a page, or a way out of the root, by
 *   symbolic links as well.
 */
export async function resolveTarget(site: Site, target: string): Promise<Resolved | undefined> {
  const asked = askedFor(site, target)
  if (!asked) return undefined
  const { names, hasSlash, query } = asked
  const found = await inside(site.root, join(site.root, ...names))
  if (found === undefined || isForHosts(found.path)) return undefined
  if (found.kind === 'file') return hasSlash ? undefined : { file: found.file, path: found.path }
  const page = await inside(site.root, join(found.file, 'index.html'))
  if (page?.kind !== 'file') return undefined
  if (hasSlash) return { file: page.file, path: page.path }
  const folder = found.path === '' ? '' : `${found.path.split('/').map(encodeURIComponent).join('/')}/`
  return { location: site.basePath + folder + visible(query) }
}

type Inside = { kind: 'file' | 'folder'; file: string; path: string }

/** What lies at a place once all symbolic links are followed, if it lies in the root. */
async function inside(root: string, place: string): Promise<Inside | undefined> {
  try {
    const file = await realpath(place)
    if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined
    const found = await stat(file)
    const path = relative(root, file).split(sep).join('/')
    if (found.isFile()) return { kind: 'file', file, path }
    return found.isDirectory() ? { kind: 'folder', file, path } : undefined
  } catch {
    return undefined
  }
}

/** A query as it may stand in a header. */
export function visible(query: string): string {
  return query.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character))
}

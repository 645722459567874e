import { realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** A resolved request target: a file below the root, or a redirect to a folder's address with its trailing slash. */
export type Resolved = { file: string; /** From the root, with slashes. */ path: string } | { location: string }

/** The served site: `root` as a real path, `basePath` with a slash at both ends. */
export type Site = { root: string; basePath: string }

const TARGET = /^(?:https?:\/\/[\w.:[\]-]+(?=[/?#]|$))?(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/is

/** The path and the query of a request target, still encoded; undefined for other targets. */
function splitTarget(target: string): { path: string; query: string } | undefined {
  // Servers must accept the absolute form (RFC 9112, 3.2.2); its host is ignored.
  const match = /^(?:\/|http)/i.test(target) ? TARGET.exec(target) : null
  return match ? { path: match[1] ?? '/', query: match[2] ?? '' } : undefined
}

/**
 * The parts of a request's path, decoded once; undefined if one is empty, unsafe, or hides a separator. The last part may
 * be empty, in the address of a folder.
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

/** Names must not contain separators, control characters, drives or streams, or double-encoded ones. */
const REFUSED = /[/\\:\p{Cc}]|%(?:2e|2f|5c|00|25)/iu

/** Rejects hidden files, except `.well-known` (RFC 8615). */
function isName(part: string): boolean {
  return !REFUSED.test(part) && (!part.startsWith('.') || part === '.well-known')
}

/** Whether a path configures hosts and must not be served; ignores case, as some file systems do. */
function isForHosts(path: string): boolean {
  return /^(?:_headers|headers(?:\/.*)?)$/i.test(path)
}

/** A parsed request target: names below the base path, and whether it has a trailing slash. */
export type Asked = { names: readonly string[]; hasSlash: boolean; query: string }

/** Parses a request target; undefined outside the base path. */
export function parseTarget({ basePath }: Pick<Site, 'basePath'>, target: string): Asked | undefined {
  const split = splitTarget(target)
  const parts = split && partsOf(split.path)
  if (!parts) return undefined
  const base = basePath.split('/').slice(1, -1)
  if (base.some((part, index) => parts[index] !== part)) return undefined
  const below = parts.slice(base.length)
  // The base path without its trailing slash is handled like any folder.
  return { names: below.filter((part) => part !== ''), hasSlash: below.at(-1) === '', query: split.query }
}

/**
 * Resolves a request target to a file; every served file and redirect passes through this function.
 * @returns undefined if there is nothing to serve: no such file, a folder without a page, or a path outside the root, by
 *   symbolic links as well.
 */
export async function resolveTarget(site: Site, target: string): Promise<Resolved | undefined> {
  const asked = parseTarget(site, target)
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

/** The file or folder at a path after resolving symbolic links, if it is within the root. */
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

/** Encodes a query for a header. */
export function visible(query: string): string {
  return query.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character))
}

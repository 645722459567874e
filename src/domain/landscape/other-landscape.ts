import type { IsoDate } from '../../lib/dates.ts'
import { slugify } from '../../lib/text.ts'
import type { Landscape } from './landscape.ts'

/**
 * A landscape in use instead of the CNCF's. `id` tells it from any other: its lists are stored under it, and the worker
 * keeps its file under it. Of one that was fetched, it is its address.
 */
export type OtherLandscape = { kind: 'address'; id: string } | OtherFile

/** A file from disk. `dated` is the day of which it says to be (see file-date.ts); without it only its saving is known. */
export type OtherFile = { kind: 'file'; id: string; name: string; dated?: IsoDate | undefined }

/** Whether it is a file of which nothing but the day of its saving is known. */
export function isUndated(other: OtherLandscape | undefined): boolean {
  return other?.kind === 'file' && other.dated === undefined
}

/** Longer names of files are cut; characters. */
export const MAX_FILE_NAME = 120

/** Which category goes into a file's id. Fixed, unlike what counts as members: lists are stored under the id. */
const MEMBERS = /\bMembers$|\bMember Compan(y|ies)$/i

/**
 * The id of a file from disk. A newer file of the same name is the same landscape; but nearly every foundation calls its
 * file landscape.yml, so the category of its members is part of the id.
 */
export function fileLandscape(fileName: string, { categories }: Pick<Landscape, 'categories'>): OtherFile {
  const name = fileName.slice(0, MAX_FILE_NAME)
  const members = categories.find((category) => MEMBERS.test(category.name))
  return { kind: 'file', id: `file:${name}${members ? `:${members.name.slice(0, MAX_FILE_NAME)}` : ''}`, name }
}

/**
 * How the interface calls it: a file by its name, a repository of GitHub by its owner and name (and the commit where
 * its address names one), any other address without its scheme.
 */
export function landscapeName(other: OtherLandscape): string {
  if (other.kind === 'file') return other.name
  const [, repository, ref = '', path] =
    /^https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(?:refs\/heads\/)?([^/]+)\/(.+)$/.exec(other.id) ?? []
  if (repository === undefined) return other.id.replace(/^https:\/\//, '')
  const commit = /^[0-9a-f]{40}$/.test(ref) ? `@${ref.slice(0, 7)}` : ''
  return `${repository}${path === 'landscape.yml' ? '' : `/${path}`}${commit}`
}

/** How the names of files begin that are made from a landscape; without one, the CNCF's. */
export function landscapeFileStem(other?: OtherLandscape): string {
  return (
    (other && slugify(landscapeName(other).replace(/\.(ya?ml|json)$/, ''))) || (other ? 'landscape' : 'cncf-landscape')
  )
}

/** How the interface calls a landscape of which only the id is known, as a list that somebody shares has it. */
export function landscapeNameOf(id: string): string {
  if (id === 'cncf') return 'CNCF'
  if (id.startsWith('https://')) return landscapeName({ kind: 'address', id })
  return id.replace(/^file:([^:]+).*$/, '$1')
}

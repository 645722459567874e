import type { IsoDate } from '../../lib/dates.ts'
import { slugify } from '../../lib/text.ts'
import type { Landscape } from './landscape.ts'

/**
 * A landscape used instead of the CNCF's. `id` is unique: its bookmark lists and the worker's copy of its file are
 * stored under it. For a fetched landscape, it is the address.
 */
export type OtherLandscape = { kind: 'address'; id: string } | OtherFile

/** A file from disk. `dated` is the date that the file states (see file-date.ts); without it, only the save date exists. */
export type OtherFile = { kind: 'file'; id: string; name: string; dated?: IsoDate | undefined }

/** Whether it is a file that does not state its date. */
export function isUndated(other: OtherLandscape | undefined): boolean {
  return other?.kind === 'file' && other.dated === undefined
}

/** Maximum length of a file name in characters; longer ones are cut. */
export const MAX_FILE_NAME = 120

/** The category that becomes part of a file's id. Must not change, because lists are stored under the id. */
const MEMBERS = /\bMembers$|\bMember Compan(y|ies)$/i

/**
 * Identifies a file from disk. A newer file of the same name is the same landscape; but nearly every foundation calls its
 * file landscape.yml, so the name of the members' category is part of the id.
 */
export function fileLandscape(fileName: string, { categories }: Pick<Landscape, 'categories'>): OtherFile {
  const name = fileName.slice(0, MAX_FILE_NAME)
  const members = categories.find((category) => MEMBERS.test(category.name))
  return { kind: 'file', id: `file:${name}${members ? `:${members.name.slice(0, MAX_FILE_NAME)}` : ''}`, name }
}

/**
 * The display name: the name of a file, the owner and name of a GitHub repository (and the commit if the address
 * contains one), any other address without its scheme.
 */
export function landscapeName(other: OtherLandscape): string {
  if (other.kind === 'file') return other.name
  const [, repository, ref = '', path] =
    /^https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(?:refs\/heads\/)?([^/]+)\/(.+)$/.exec(other.id) ?? []
  if (repository === undefined) return other.id.replace(/^https:\/\//, '')
  const commit = /^[0-9a-f]{40}$/.test(ref) ? `@${ref.slice(0, 7)}` : ''
  return `${repository}${path === 'landscape.yml' ? '' : `/${path}`}${commit}`
}

/** The beginning of the names of files exported from a landscape, by default the CNCF's. */
export function landscapeFileStem(other?: OtherLandscape): string {
  return (
    (other && slugify(landscapeName(other).replace(/\.(ya?ml|json)$/, ''))) || (other ? 'landscape' : 'cncf-landscape')
  )
}

/** The display name of a landscape from its id only, as in a shared list. */
export function landscapeNameOf(id: string): string {
  if (id === 'cncf') return 'CNCF'
  if (id.startsWith('https://')) return landscapeName({ kind: 'address', id })
  return id.replace(/^file:([^:]+).*$/, '$1')
}

import { fromBase64Url } from '../base64url.ts'
import { MarkupError } from './markup.ts'
import { pixelsOf } from './raster.ts'

/** Letters of a font that a file brings along are as harmless as those of any page: browsers check them first. */
const FONT = /^data:(?:font\/|application\/(?:x-)?(?:font|vnd\.ms-fontobject|octet-stream))[^,]*,/
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|pjpeg)(?:;[\w=-]+)*?;base64,/
/** Pixels that one picture may have: a square of 4,000. */
const MOST_PIXELS = 16_000_000

/** What an address within a file leads to: an element of the same file, pixels that it brings along, or nothing that is fetched. */
export type Reference = { id: string } | { pixels: number } | undefined

/**
 * What a browser follows of an address that stands in a picture. It fetches nothing from outside for one.
 * @throws MarkupError where it brings along what cannot be judged here, such as another SVG or a style sheet
 */
export function readReference(address: string): Reference {
  // oxlint-disable-next-line no-control-regex -- what browsers pass over in an address
  const plain = address.replace(/[\u0000-\u0020]+/g, '')
  if (/^data:/i.test(plain)) return readData(plain)
  const hash = plain.indexOf('#')
  return hash < 0 ? undefined : { id: idOf(plain.slice(hash + 1)) }
}

/** An id in the one form in which two are compared, whether it stands at an element or in an address. */
export function idOf(text: string): string {
  // oxlint-disable-next-line no-control-regex -- as above
  const plain = text.replace(/[\u0000-\u0020]+/g, '')
  if (!plain.includes('%')) return plain
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

function readData(address: string): Reference {
  const comma = address.indexOf(',') + 1
  const head = address.slice(0, comma).toLowerCase()
  if (FONT.test(head)) return undefined
  if (!PICTURE.test(head)) throw new MarkupError('brings along what is no picture of pixels')
  const digits = address.slice(comma).replace(/%2b/gi, '+').replace(/%2f/gi, '/').replace(/%3d/gi, '=')
  const bytes = fromBase64Url(digits.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'))
  const pixels = bytes && pixelsOf(bytes)
  if (pixels === undefined || pixels > MOST_PIXELS) throw new MarkupError('a picture of unknown or of too many pixels')
  return { pixels }
}

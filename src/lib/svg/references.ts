import { fromBase64Url } from '../base64url.ts'
import { MarkupError } from './markup.ts'
import { pixelsOf } from './raster.ts'

/** Embedded fonts are safe, because browsers validate them. */
const FONT = /^data:(?:font\/|application\/(?:x-)?(?:font|vnd\.ms-fontobject|octet-stream))[^,]*,/
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|pjpeg)(?:;[\w=-]+)*?;base64,/
/** Maximum pixels of an embedded picture: a square of 4,000. */
const MAX_PIXELS = 16_000_000

/** The target of an address within a file: an element of the same file, embedded pixels, or nothing that is loaded. */
export type Reference = { id: string } | { pixels: number } | undefined

/**
 * Resolves an address in a picture as a browser does, which loads no external resources for pictures.
 * @throws MarkupError for embedded data that cannot be judged, such as another SVG or a style sheet
 */
export function readReference(address: string): Reference {
  // oxlint-disable-next-line no-control-regex -- characters that browsers ignore in an address
  const plain = address.replace(/[\u0000-\u0020]+/g, '')
  if (/^data:/i.test(plain)) return readData(plain)
  const hash = plain.indexOf('#')
  return hash < 0 ? undefined : { id: idOf(plain.slice(hash + 1)) }
}

/** An id normalised for comparison, from an element or an address. */
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
  if (pixels === undefined || pixels > MAX_PIXELS) throw new MarkupError('a picture of unknown or of too many pixels')
  return { pixels }
}

import { faultOfSvg } from '../../lib/svg/judge.ts'
import { pixelsOf } from '../../lib/svg/raster.ts'
import { askLogo, LogoMissingError, rememberMissing, type LogoFile } from './logo-host.ts'
import { svgText } from './svg-text.ts'

const SVG = 'image/svg+xml'
/** Pixels of a logo that is none: a square of 4,000. */
const MOST_PIXELS = 16_000_000

/**
 * Asks for a logo and makes a picture of it.
 * @throws LogoMissingError when it is not to be had, HostPausedError while its host is left alone
 */
export async function loadLogo(name: string): Promise<HTMLImageElement> {
  return pictureOf(name, await askLogo(name))
}

/**
 * A logo as a picture. No image element sees what has not been judged: drawing could not be stopped.
 * @throws LogoMissingError when it is no picture, or one that is not drawn
 */
export async function pictureOf(name: string, file: LogoFile): Promise<HTMLImageElement> {
  const address = addressOf(file)
  try {
    if (address === undefined) throw new TypeError('No picture')
    const image = new Image()
    image.decoding = 'async'
    image.src = address
    await image.decode()
    return image
  } catch {
    rememberMissing(name)
    throw new LogoMissingError(name)
  }
}

/** Whether a picture is an SVG, which has no pixels of its own. */
export function isSvg(image: HTMLImageElement): boolean {
  return image.src.startsWith(`data:${SVG}`)
}

/** What a browser may draw, as an address that holds all of it: exactly what was judged, and nothing that it looks up. */
function addressOf({ bytes, type }: LogoFile): string | undefined {
  if (type === SVG) {
    const text = svgText(bytes)
    return faultOfSvg(text) === undefined ? `data:${SVG};charset=utf-8,${encodeURIComponent(text)}` : undefined
  }
  if ((pixelsOf(bytes) ?? Infinity) > MOST_PIXELS) return undefined
  // The browser tells by the first bytes which of its kinds a picture is.
  return `data:image/png;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}

type Measures = Pick<HTMLImageElement, 'naturalWidth' | 'naturalHeight'>

/** The whole pixels of a logo's width and height when the larger of both is `longest`. */
export function fitted({ naturalWidth, naturalHeight }: Measures, longest: number): [number, number] {
  // Some browsers give an SVG without measures none.
  const [width, height] = [naturalWidth || 1, naturalHeight || 1]
  const scale = longest / Math.max(width, height)
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

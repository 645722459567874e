import { faultOfSvg } from '../../lib/svg/judge.ts'
import { pixelsOf } from '../../lib/svg/raster.ts'
import { svgText } from '../../lib/svg/svg-text.ts'
import { fetchLogo, LogoMissingError, markMissing, type LogoFile } from './logo-host.ts'

const SVG = 'image/svg+xml'
/** Limit of pixels of a logo: a square of 4,000. */
const MAX_PIXELS = 16_000_000

/**
 * Fetches a logo and converts it to an image.
 * @throws LogoMissingError when it cannot be loaded in this visit, HostPausedError while its host is paused
 */
export async function loadLogo(name: string): Promise<HTMLImageElement> {
  return toImage(name, await fetchLogo(name))
}

/**
 * Converts a logo to an image. Its content is validated before an image element receives it, as drawing cannot be stopped.
 * @throws LogoMissingError when it is not a valid picture
 */
export async function toImage(name: string, file: LogoFile): Promise<HTMLImageElement> {
  const address = addressOf(file)
  try {
    if (address === undefined) throw new TypeError('No picture')
    const image = new Image()
    image.decoding = 'async'
    image.src = address
    await image.decode()
    return image
  } catch {
    markMissing(name)
    throw new LogoMissingError(name)
  }
}

/** Whether an image is an SVG, which has no pixel size. */
export function isSvg(image: HTMLImageElement): boolean {
  return image.src.startsWith(`data:${SVG}`)
}

/** A data URL of the validated content; undefined if it is not valid. An image element must not fetch anything else. */
function addressOf({ bytes, type }: LogoFile): string | undefined {
  if (type === SVG) {
    const text = svgText(bytes)
    return faultOfSvg(text) === undefined ? `data:${SVG};charset=utf-8,${encodeURIComponent(text)}` : undefined
  }
  if ((pixelsOf(bytes) ?? Infinity) > MAX_PIXELS) return undefined
  // Browsers detect the format by the first bytes, whatever the declared type.
  return `data:image/png;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}

type Dimensions = Pick<HTMLImageElement, 'naturalWidth' | 'naturalHeight'>

/** The width and height of a logo in whole pixels, scaled so that the larger one is `longest`. */
export function fitSize({ naturalWidth, naturalHeight }: Dimensions, longest: number): [number, number] {
  // Some browsers report 0 for an SVG without dimensions.
  const [width, height] = [naturalWidth || 1, naturalHeight || 1]
  const scale = longest / Math.max(width, height)
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

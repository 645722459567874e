import { logoAddress } from './logo.ts'

/**
 * Fetches a logo as it is.
 * @throws when it is not there or may not be read
 */
export async function loadLogo(name: string): Promise<HTMLImageElement> {
  const image = new Image()
  // What comes without the right to be read would taint a canvas, and no picture could be made of it.
  image.crossOrigin = 'anonymous'
  image.referrerPolicy = 'no-referrer'
  image.decoding = 'async'
  image.src = logoAddress(name)
  await image.decode()
  return image
}

type Measures = Pick<HTMLImageElement, 'naturalWidth' | 'naturalHeight'>

/** The whole pixels of a logo's width and height when the larger of both is `longest`. */
export function fitted({ naturalWidth, naturalHeight }: Measures, longest: number): [number, number] {
  // Some browsers give an SVG without measures none.
  const [width, height] = [naturalWidth || 1, naturalHeight || 1]
  const scale = longest / Math.max(width, height)
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

import { logoAddress } from '../../../../components/logo.ts'
import type { Logo } from '../paint/painter.ts'

/**
 * Fetches a logo and draws it so that its longer side has `size` device pixels.
 * @throws when it is not there or cannot be read
 */
export async function fetchLogo(name: string, size: number): Promise<Logo> {
  const image = new Image()
  // What comes without the right to be read would taint the canvas, and the map could not be exported.
  image.crossOrigin = 'anonymous'
  image.referrerPolicy = 'no-referrer'
  image.decoding = 'async'
  image.src = logoAddress(name)
  await image.decode()
  // Some browsers give an SVG without measures none.
  const [width, height] = scaled(image.naturalWidth || 1, image.naturalHeight || 1, size)
  return {
    source: (await hasMeasures(image)) ? await resized(image, width, height) : drawn(image, width, height),
    width,
    height,
  }
}

/** Whether a picture says how large it is; of an SVG that does not, Chrome would make an empty bitmap. */
async function hasMeasures(image: HTMLImageElement): Promise<boolean> {
  try {
    const probe = await createImageBitmap(image, 0, 0, 1, 1)
    probe.close()
    return true
  } catch {
    return false
  }
}

/** Made off the main thread, where the browser can. */
function resized(image: HTMLImageElement, width: number, height: number): Promise<ImageBitmap> {
  return createImageBitmap(image, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' })
}

function drawn(image: HTMLImageElement, width: number, height: number): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  return canvas.transferToImageBitmap()
}

function scaled(width: number, height: number, longest: number): [number, number] {
  const scale = longest / Math.max(width, height)
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

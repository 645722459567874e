import { logoAddress } from './logo.ts'

/** A logo that may be drawn and read back, and its own size in pixels. */
export type Logo = { source: ImageBitmap; width: number; height: number }

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

/**
 * Draws a logo so that its longer side has `size` pixels.
 * @throws when it cannot be drawn
 */
export async function drawLogo(image: HTMLImageElement, size: number): Promise<Logo> {
  const [width, height] = fitted(image, size)
  return {
    source: (await hasMeasures(image)) ? await resized(image, width, height) : drawn(image, width, height),
    width,
    height,
  }
}

/** Fetches and draws a logo. @throws as both do */
export async function fetchLogo(name: string, size: number): Promise<Logo> {
  return drawLogo(await loadLogo(name), size)
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

/** A picture's width and height with `longest` for the larger of both. */
export function fitted({ naturalWidth, naturalHeight }: HTMLImageElement, longest: number): [number, number] {
  // Some browsers give an SVG without measures none.
  const [width, height] = [naturalWidth || 1, naturalHeight || 1]
  const scale = longest / Math.max(width, height)
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

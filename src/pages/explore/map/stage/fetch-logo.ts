import { fitted, loadLogo } from '../../../../components/logo/load-logo.ts'
import type { Logo } from '../paint/painter.ts'

/**
 * Fetches a logo and draws it so that its longer side has `size` device pixels.
 * @throws when it is not there or cannot be read
 */
export async function fetchLogo(name: string, size: number): Promise<Logo> {
  const image = await loadLogo(name)
  const [width, height] = fitted(image, size)
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

import type { Wait } from '../../../../components/logo/logo-loader.ts'
import type { Logo } from '../paint/painter.ts'

/**
 * Fetches a logo as a bitmap whose longer side has `size` device pixels.
 * @returns the logo; while its host is paused, a function that calls back when it may be requested again
 * @throws when the logo cannot be loaded
 */
export async function fetchLogo(name: string, size: number): Promise<Logo | Wait> {
  // Imported dynamically, as by the cards, so that both share one chunk.
  const { loadLogoImage, fitSize, isSvg } = await import('../../../../components/logo/logo-loader.ts')
  const image = await loadLogoImage(name)
  if (typeof image === 'function') return image
  const [width, height] = fitSize(image, size)
  return {
    // Chrome would rasterise an SVG at its intrinsic size, which may be any, or missing.
    source: isSvg(image) ? drawSvg(image, width, height) : await resizeImage(image, width, height),
    width,
    height,
  }
}

/** Resized off the main thread, if the browser supports it. */
function resizeImage(image: HTMLImageElement, width: number, height: number): Promise<ImageBitmap> {
  return createImageBitmap(image, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' })
}

function drawSvg(image: HTMLImageElement, width: number, height: number): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  return canvas.transferToImageBitmap()
}

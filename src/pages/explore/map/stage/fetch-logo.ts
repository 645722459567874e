import type { Wait } from '../../../../components/logo/logo-loader.ts'
import type { Logo } from '../paint/painter.ts'

/**
 * Fetches a logo and draws it so that its longer side has `size` device pixels.
 * @returns it; while its host is left alone, what calls back when it may be asked for again
 * @throws when it is not to be had
 */
export async function fetchLogo(name: string, size: number): Promise<Logo | Wait> {
  // As the cards load it, so that it stays one file: few see the map.
  const { loadLogoImage, fitSize, isSvg } = await import('../../../../components/logo/logo-loader.ts')
  const image = await loadLogoImage(name)
  if (typeof image === 'function') return image
  const [width, height] = fitSize(image, size)
  return {
    // Chrome would make a bitmap of an SVG at the size that it asks for itself, which may be any, or none.
    source: isSvg(image) ? drawn(image, width, height) : await resized(image, width, height),
    width,
    height,
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

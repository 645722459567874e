import { whenIdle } from '../../ui/schedule-task.ts'
import { msUntilTypingIdle } from '../scheduling/typing.ts'
import { fitSize, loadLogo, toImage } from './load-logo.ts'
import { fetchLogo, HostPausedError, onHostAvailable } from './logo-host.ts'
import { cachePicture, screenScale, type Picture } from './logo-cache.ts'

export { fitSize, isSvg } from './load-logo.ts'

/** Calls back once when a paused host is available again. Returns a function that cancels it. */
export type Wait = typeof onHostAvailable

/** The longest side of a logo in a tile of 48 CSS pixels: 46 within the border, less a padding of 9 % on each side. */
const LONGEST_SIDE = 38
/** Longest wait for an idle moment. */
const IDLE_TIMEOUT_MS = 500

/** Logos are rasterized one after the other on a shared canvas, as browsers are slow to free many of them. */
let queue: Promise<unknown> = Promise.resolve()
let sharedCanvas: HTMLCanvasElement | undefined

/**
 * Loads a logo for a tile.
 * @param isSmall whether it may be rasterized for a small tile, in idle time
 * @returns its address; while its host is paused, a function that calls back when it may be requested again
 * @throws when it cannot be loaded
 */
export async function loadLogoAddress(logo: string, isSmall: boolean): Promise<string | Wait> {
  return orWait(async () => (isSmall ? loadRasterized(logo) : (await loadLogo(logo)).src))
}

/**
 * Loads a logo as an image to draw.
 * @returns it; while its host is paused, a function that calls back when it may be requested again
 * @throws when it cannot be loaded
 */
export async function loadLogoImage(logo: string): Promise<HTMLImageElement | Wait> {
  return orWait(() => loadLogo(logo))
}

async function orWait<V>(load: () => Promise<V>): Promise<V | Wait> {
  try {
    return await load()
  } catch (error) {
    if (error instanceof HostPausedError) return onHostAvailable
    throw error
  }
}

async function loadRasterized(logo: string): Promise<string> {
  const file = await fetchLogo(logo)
  const rasterizing = queue.then(waitForIdle).then(async () => rasterize(await toImage(logo, file)))
  queue = rasterizing.catch(() => {})
  const picture = await rasterizing
  cachePicture(logo, picture)
  return picture.address
}

/** Waits until the user is not typing and the browser is idle. */
async function waitForIdle(): Promise<void> {
  for (let pause = msUntilTypingIdle(); pause > 0; pause = msUntilTypingIdle()) {
    const delay = pause
    await new Promise((resolve) => setTimeout(resolve, delay))
  }
  await new Promise<void>((resolve) => void whenIdle(resolve, IDLE_TIMEOUT_MS))
}

/** Rasterizes a logo; returns it unchanged if it cannot be drawn. */
async function rasterize(logo: HTMLImageElement): Promise<Picture> {
  try {
    return await toPixels(logo)
  } catch {
    return { element: logo, address: logo.src, scale: Number.POSITIVE_INFINITY }
  }
}

/** @throws when it cannot be drawn */
async function toPixels(logo: HTMLImageElement): Promise<Picture> {
  const scale = screenScale()
  const [width, height] = fitSize(logo, LONGEST_SIDE * scale)
  sharedCanvas ??= document.createElement('canvas')
  sharedCanvas.width = width
  sharedCanvas.height = height
  const context = sharedCanvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(logo, 0, 0, width, height)
  // Some browsers draw nothing for an SVG without dimensions.
  if (!context?.getImageData(0, 0, width, height).data.some((value) => value !== 0))
    throw new Error('Nothing was drawn')
  const element = new Image(width, height)
  // As in the tiles: the browser's image cache is separate for other modes.
  element.crossOrigin = 'anonymous'
  const address = sharedCanvas.toDataURL()
  element.src = address
  await element.decode()
  return { element, address, scale }
}

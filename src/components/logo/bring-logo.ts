import { whenIdle } from '../../ui/schedule-task.ts'
import { msUntilTypingIdle } from '../scheduling/typing.ts'
import { fitted, loadLogo, pictureOf } from './load-logo.ts'
import { askLogo, HostPausedError, whenHostOpens } from './logo-host.ts'
import { holdPicture, scaleHere, type Picture } from './logo-pictures.ts'

export { fitted, isSvg } from './load-logo.ts'

/** Calls back once when a host that is left alone may be asked again. Gives a function that stops waiting. */
export type Wait = typeof whenHostOpens

/** The longest side of a logo in a tile of 48 CSS pixels: 46 within the border, less a padding of 9 % each way. */
const LONGEST = 38
/** Milliseconds within which an idle moment is taken to come. */
const IDLE_WITHIN = 500

/** They are drawn one after the other, all on the same sheet: a browser takes long to clear up many. */
let turn: Promise<unknown> = Promise.resolve()
let sheet: HTMLCanvasElement | undefined

/**
 * Brings a logo for a tile.
 * @param isSmall whether pixels will do that are drawn for a small tile, when there is time for it
 * @returns its address; while its host is left alone, what calls back when it may be asked for again
 * @throws when it is not to be had
 */
export async function bringLogo(logo: string, isSmall: boolean): Promise<string | Wait> {
  return orWait(async () => (isSmall ? fetchPicture(logo) : (await loadLogo(logo)).src))
}

/**
 * Brings a logo as a picture to draw.
 * @returns it; while its host is left alone, what calls back when it may be asked for again
 * @throws when it is not to be had
 */
export async function bringImage(logo: string): Promise<HTMLImageElement | Wait> {
  return orWait(() => loadLogo(logo))
}

async function orWait<V>(bring: () => Promise<V>): Promise<V | Wait> {
  try {
    return await bring()
  } catch (error) {
    if (error instanceof HostPausedError) return whenHostOpens
    throw error
  }
}

async function fetchPicture(logo: string): Promise<string> {
  const file = await askLogo(logo)
  const own = turn.then(rest).then(async () => drawn(await pictureOf(logo, file)))
  turn = own.catch(() => {})
  const picture = await own
  holdPicture(logo, picture)
  return picture.address
}

/** Waits until the user is not typing and nothing else is to do. */
async function rest(): Promise<void> {
  for (let pause = msUntilTypingIdle(); pause > 0; pause = msUntilTypingIdle()) {
    const wait = pause
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  await new Promise<void>((resolve) => void whenIdle(resolve, IDLE_WITHIN))
}

/** A logo as pixels; where it cannot be drawn, as it is. */
async function drawn(logo: HTMLImageElement): Promise<Picture> {
  try {
    return await asPixels(logo)
  } catch {
    return { element: logo, address: logo.src, scale: Number.POSITIVE_INFINITY }
  }
}

/** @throws when it cannot be drawn */
async function asPixels(logo: HTMLImageElement): Promise<Picture> {
  const scale = scaleHere()
  const [width, height] = fitted(logo, LONGEST * scale)
  sheet ??= document.createElement('canvas')
  sheet.width = width
  sheet.height = height
  const context = sheet.getContext('2d', { willReadFrequently: true })
  context?.drawImage(logo, 0, 0, width, height)
  // Some browsers draw nothing of an SVG that names no measures.
  if (!context?.getImageData(0, 0, width, height).data.some((value) => value !== 0))
    throw new Error('Nothing was drawn')
  const element = new Image(width, height)
  // As in the tiles: what was asked for in another way is not at hand there.
  element.crossOrigin = 'anonymous'
  const address = sheet.toDataURL()
  element.src = address
  await element.decode()
  return { element, address, scale }
}

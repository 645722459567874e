import { whenIdle } from '../../ui/soon.ts'
import { untilNextKey } from '../typing.ts'
import { fitted, loadLogo } from './load-logo.ts'

/** The longest side of a logo in a tile of 48 CSS pixels: 46 within the border, less a padding of 9 % each way. */
const LONGEST = 38
/** Drawn at least this much larger, for who magnifies the page. */
const MAGNIFIED = 2
/** As many as somebody sees in a while; each takes some thousand bytes. */
const HELD_AT_MOST = 240
/** Milliseconds within which an idle moment is taken to come. */
const IDLE_WITHIN = 500

/** A logo that is at hand, its address, and how many times larger than in CSS pixels it was drawn. */
type Picture = { element: HTMLImageElement; address: string; scale: number }

/**
 * The latest logos of small tiles as pixels, by file name. To a browser an SVG is a document of its own: whenever it comes
 * back it is laid out and painted on the page's own thread, together with all else that changes, and is cleared up later.
 * Each element keeps what it shows at hand in the browser.
 */
const held = new Map<string, Picture>()

/** They are drawn one after the other, all on the same sheet: a browser takes long to clear up many. */
let turn: Promise<unknown> = Promise.resolve()
let sheet: HTMLCanvasElement | undefined

/** The address of a small tile's logo that is at hand and sharp on this screen: the browser shows it at once. */
export function pictureAtHand(logo: string): string | undefined {
  const picture = held.get(logo)
  return picture && picture.scale >= scaleHere() ? picture.address : undefined
}

/**
 * Fetches a logo and draws it for a small tile, when there is time for it.
 * @returns its address; where it cannot be drawn, that of the logo as it is
 * @throws when it is not there or may not be read
 */
export async function fetchPicture(logo: string): Promise<string> {
  const source = await loadLogo(logo)
  const own = turn.then(rest).then(() => drawn(source))
  turn = own.catch(() => {})
  const picture = await own.catch(() => ({ element: source, address: source.src, scale: Number.POSITIVE_INFINITY }))
  hold(logo, picture)
  return picture.address
}

/** How many times larger than in CSS pixels logos are drawn on this screen. */
function scaleHere(): number {
  return Math.max(MAGNIFIED, devicePixelRatio)
}

/** Until nobody types and nothing else is to do. */
async function rest(): Promise<void> {
  for (let pause = untilNextKey(); pause > 0; pause = untilNextKey()) {
    const wait = pause
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  await new Promise<void>((resolve) => void whenIdle(resolve, IDLE_WITHIN))
}

/** @throws when it cannot be drawn */
async function drawn(logo: HTMLImageElement): Promise<Picture> {
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

function hold(logo: string, picture: Picture): void {
  held.delete(logo)
  held.set(logo, picture)
  const [oldest] = held.keys()
  if (held.size > HELD_AT_MOST && oldest !== undefined) held.delete(oldest)
}

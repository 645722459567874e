import { whenIdle } from '../../ui/soon.ts'
import { untilNextKey } from '../typing.ts'
import { drawLogo, loadLogo } from './fetch-logo.ts'

/** The longest side of a logo in a tile of 48 CSS pixels: 46 within the border, less a padding of 9 % each way. */
const LONGEST = 38
/** Drawn at least this much larger, for who magnifies the page. */
const MAGNIFIED = 2
/** As many as somebody sees in a while; each takes some thousand bytes. */
const HELD_AT_MOST = 500
/** Milliseconds within which an idle moment is taken to come. */
const IDLE_WITHIN = 500

/** A logo that is at hand, and how many times larger than in CSS pixels it was drawn. */
type Picture = { element: HTMLImageElement; scale: number }

/**
 * The latest logos of small tiles as pixels, by file name. To a browser an SVG is a document of its own: whenever it comes
 * back it is laid out and painted on the page's own thread, together with all else that changes, and is cleared up later.
 * Each element keeps what it shows at hand in the browser.
 */
const held = new Map<string, Picture>()

/** They are drawn one after the other. */
let turn: Promise<unknown> = Promise.resolve()

/** The address of a small tile's logo that is at hand and sharp on this screen: the browser shows it at once. */
export function pictureAtHand(logo: string): string | undefined {
  const picture = held.get(logo)
  return picture && picture.scale >= scaleHere() ? picture.element.src : undefined
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
  const picture = await own.catch(() => ({ element: source, scale: Number.POSITIVE_INFINITY }))
  hold(logo, picture)
  return picture.element.src
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
  const { source, width, height } = await drawLogo(logo, LONGEST * scale)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(source, 0, 0)
  source.close()
  // Some browsers draw nothing of an SVG that names no measures.
  if (!context?.getImageData(0, 0, width, height).data.some((value) => value !== 0))
    throw new Error('Nothing was drawn')
  const element = new Image(width, height)
  // As in the tiles: what was asked for in another way is not at hand there.
  element.crossOrigin = 'anonymous'
  element.src = URL.createObjectURL(await canvas.convertToBlob())
  await element.decode()
  return { element, scale }
}

function hold(logo: string, picture: Picture): void {
  drop(logo)
  held.set(logo, picture)
  const [oldest] = held.keys()
  if (held.size > HELD_AT_MOST && oldest !== undefined) drop(oldest)
}

function drop(logo: string): void {
  const picture = held.get(logo)
  if (!picture) return
  held.delete(logo)
  if (picture.element.src.startsWith('blob:')) URL.revokeObjectURL(picture.element.src)
}

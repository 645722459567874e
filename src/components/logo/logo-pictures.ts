/** Drawn at least this much larger than in CSS pixels, for who magnifies the page. */
const MAGNIFIED = 2
/** As many as somebody sees in a while; each takes some thousand bytes. */
const HELD_AT_MOST = 240

/** A logo that is at hand, its address, and how many times larger than in CSS pixels it was drawn. */
export type Picture = { element: HTMLImageElement; address: string; scale: number }

/**
 * The latest logos of small tiles as pixels, by file name. To a browser an SVG is a document of its own: whenever it comes
 * back it is laid out and painted on the page's own thread, together with all else that changes, and is cleared up later.
 * Each element keeps what it shows at hand in the browser.
 */
const held = new Map<string, Picture>()

/** The address of a small tile's logo that is at hand and sharp on this screen: the browser shows it at once. */
export function pictureAtHand(logo: string): string | undefined {
  const picture = held.get(logo)
  return picture && picture.scale >= scaleHere() ? picture.address : undefined
}

/** How many times larger than in CSS pixels logos are drawn on this screen. */
export function scaleHere(): number {
  return Math.max(MAGNIFIED, devicePixelRatio)
}

/** Keeps a logo at hand. */
export function holdPicture(logo: string, picture: Picture): void {
  held.delete(logo)
  held.set(logo, picture)
  const [oldest] = held.keys()
  if (held.size > HELD_AT_MOST && oldest !== undefined) held.delete(oldest)
}

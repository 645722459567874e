/** Minimal scale of rasterized logos, for users who zoom the page. */
const MIN_SCALE = 2
/** Cache capacity: the logos of some screens; each takes some thousand bytes. */
const CAPACITY = 240

/** A cached logo: its image, its address, and its scale relative to CSS pixels. */
export type Picture = { element: HTMLImageElement; address: string; scale: number }

/**
 * The latest logos of small tiles, rasterized, by file name. Browsers treat an SVG as a separate document: whenever it is
 * inserted again, it is laid out and painted on the main thread, together with all other changes, and freed later. The
 * image elements keep the decoded pixels in the browser's memory.
 */
const cache = new Map<string, Picture>()

/** How a cell of a sheet is shown: as the background of a square. */
export type CellStyle = { backgroundImage: string; backgroundSize: string; backgroundPosition: string }
/** A logo that can be displayed: the address of an image, or a cell of a sheet. */
export type DisplayedLogo = string | CellStyle

/** Finds logos in the sheets that are loaded. */
type SheetLookup = (logo: string, isSmall: boolean) => CellStyle | undefined

let lookUp: SheetLookup = () => undefined

/** Sets how logos are found in loaded sheets; without sheets there is no such code. */
export function setSheetLookup(lookup: SheetLookup): void {
  lookUp = lookup
}

/** A tile's logo that is loaded, and sharp on this screen: the browser displays it at once. */
export function getCachedLogo(logo: string, isSmall: boolean): DisplayedLogo | undefined {
  const cell = lookUp(logo, isSmall)
  if (cell || !isSmall) return cell
  const picture = cache.get(logo)
  return picture && picture.scale >= screenScale() ? picture.address : undefined
}

/** The scale of rasterized logos on this screen, relative to CSS pixels. */
export function screenScale(): number {
  return Math.max(MIN_SCALE, devicePixelRatio)
}

/** Adds a logo to the cache. */
export function cachePicture(logo: string, picture: Picture): void {
  cache.delete(logo)
  cache.set(logo, picture)
  const [oldest] = cache.keys()
  if (cache.size > CAPACITY && oldest !== undefined) cache.delete(oldest)
}

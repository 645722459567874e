/** What is drawn of a tile: a plain square, its logo, or its logo with its name under it. */
export type TileDetail = 'plain' | 'logo' | 'named'

/** Pixels; a logo in a smaller tile is a smudge. */
const LOGO_FROM = 18
/** Pixels; in a narrower tile no name says anything. */
const NAME_FROM = 76
/** Pixels of a cell; below, a subcategory's band is lower than a line of text. */
const BLOCK_NAMES_FROM = 14
/** Pixels of a cell; below, a category's band is lower than a line of text. */
const CATEGORY_BAND_FROM = 11

/** What is drawn of a tile whose side is `pixels` on the screen. */
export function tileDetail(pixels: number): TileDetail {
  return pixels >= NAME_FROM ? 'named' : pixels >= LOGO_FROM ? 'logo' : 'plain'
}

/** What names there is room for when a cell is `k` pixels: categories' first, then subcategories', then items'. */
export function nameDetail(k: number): { categories: 'over' | 'band'; blocks: boolean } {
  return { categories: k < CATEGORY_BAND_FROM ? 'over' : 'band', blocks: k >= BLOCK_NAMES_FROM }
}

/** Pixels of a category's name when a cell is `k` pixels: it grows a little as one comes closer. */
export function categoryTextSize(k: number): number {
  return Math.round(Math.min(18, Math.max(13, k * 0.75)))
}

/** The sides that logos are kept at, in device pixels; only a few, so that coming closer does not ask again and again. */
const LOGO_SIZES = [64, 128, 256] as const

/** The side at which a logo is kept that is shown `pixels` device pixels wide. */
export function logoSize(pixels: number): number {
  return LOGO_SIZES.find((size) => size >= pixels * 0.8) ?? LOGO_SIZES[LOGO_SIZES.length - 1] ?? 0
}

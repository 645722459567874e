/** What is drawn of a tile: a plain square, its logo, or its logo with its name under it. */
export type TileDetail = 'plain' | 'logo' | 'named'

/** Pixels; a logo in a smaller tile is a smudge. */
const LOGO_FROM = 16
/** Pixels; in a narrower tile no name says anything. */
const NAME_FROM = 76
/** Pixels of a cell; below, a subcategory's band is lower than a line of text. */
const BLOCK_NAMES_FROM = 13

/** What is drawn of a tile whose side is `pixels` on the screen. */
export function tileDetail(pixels: number): TileDetail {
  return pixels >= NAME_FROM ? 'named' : pixels >= LOGO_FROM ? 'logo' : 'plain'
}

/**
 * Pixels of the names of categories and subcategories when a cell is `k` pixels; those of subcategories only once there
 * is room for them. They grow as one comes closer, but much less than what they name.
 */
export function textSizes(k: number): { category: number; block: number | undefined } {
  const between = (least: number, size: number, most: number) => Math.round(Math.min(most, Math.max(least, size)))
  return {
    category: between(13, 8 + k * 0.4, 26),
    block: k < BLOCK_NAMES_FROM ? undefined : between(13, 10 + k * 0.16, 18),
  }
}

/** The sides that logos are kept at, in device pixels; only a few, so that coming closer does not ask again and again. */
const LOGO_SIZES = [64, 128, 256] as const

/** The side at which a logo is kept that is shown `pixels` device pixels wide. */
export function logoSize(pixels: number): number {
  return LOGO_SIZES.find((size) => size >= pixels * 0.8) ?? LOGO_SIZES[LOGO_SIZES.length - 1] ?? 0
}

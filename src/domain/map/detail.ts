/** Level of detail of a tile: a plain square, its logo, or its logo with its name below. */
export type TileDetail = 'plain' | 'logo' | 'named'

/** Smallest tile with a recognisable logo. */
const LOGO_FROM_PX = 16
/** Narrowest tile with a readable name. */
const NAME_FROM_PX = 76
/** Smallest cell at which a subcategory's band, of 1.25 cells, is as high as its name's letters, of 13 pixels. */
const BLOCK_NAMES_FROM_PX = 10.4

/** The level of detail of a tile whose side is `pixels` on the screen. */
export function tileDetail(pixels: number): TileDetail {
  return pixels >= NAME_FROM_PX ? 'named' : pixels >= LOGO_FROM_PX ? 'logo' : 'plain'
}

/**
 * Font sizes in pixels of the names of categories and subcategories at `k` pixels per cell; subcategories only if they
 * fit. They grow with the zoom, but much more slowly than the tiles.
 */
export function textSizes(k: number): { category: number; block: number | undefined } {
  const clamp = (least: number, size: number, most: number) => Math.round(Math.min(most, Math.max(least, size)))
  return {
    category: clamp(13, 8 + k * 0.4, 26),
    block: k < BLOCK_NAMES_FROM_PX ? undefined : clamp(13, 10 + k * 0.16, 18),
  }
}

/** Sizes of cached logos in device pixels; only a few, so that zooming rarely renders them again. */
const LOGO_SIZES = [64, 128, 256] as const

/** The cached size for a logo displayed `pixels` device pixels wide. */
export function logoSize(pixels: number): number {
  return LOGO_SIZES.find((size) => size >= pixels * 0.8) ?? LOGO_SIZES[LOGO_SIZES.length - 1] ?? 0
}

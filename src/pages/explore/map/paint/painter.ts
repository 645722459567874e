import type { Box } from '../../../../domain/map/geometry.ts'
import type { Maturity } from '../../../../domain/landscape/landscape.ts'

/** A logo as a readable bitmap, or a part of one that begins at `x` and `y`; all numbers are pixels. */
export type Logo = { source: ImageBitmap; x?: number; y?: number; width: number; height: number }

export type TextWeight = 400 | 600

/** The style of a box; fill or stroke without a colour is not drawn. `alpha` applies to the fill. */
export type BoxLook = { radius: number; fill?: string; stroke?: string; lineWidth?: number; alpha?: number }
/** The style of a text; `align` is the anchor of `x`. */
export type TextLook = { size: number; weight: TextWeight; fill: string; align?: 'start' | 'middle' }

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** Isolates right-to-left text, so that it is drawn in its direction, as with `dir="auto"`. */
export function isolateDirection(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}

/**
 * The drawing surface of a map: the screen or a file. Both implement the same operations, so that both look the same.
 * All sizes are in pixels.
 */
export type Painter = {
  box: (box: Box, look: BoxLook) => void
  /** `y` is the middle of the line. */
  text: (text: string, x: number, y: number, look: TextLook) => void
  logo: (logo: Logo, box: Box) => void
  /** Draws the shape of a maturity level, as in badges, around a point. */
  mark: (maturity: Maturity, x: number, y: number, radius: number, colour: string, ground: string) => void
}

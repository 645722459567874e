import type { Box } from '../../../../domain/map/geometry.ts'
import type { Maturity } from '../../../../domain/landscape/landscape.ts'

/** A logo that may be drawn and read back, and its own size in pixels. */
export type Logo = { source: ImageBitmap; width: number; height: number }

export type TextWeight = 400 | 600

/** How a box looks; a missing colour is not drawn. `alpha` counts for its fill. */
export type BoxLook = { radius: number; fill?: string; stroke?: string; lineWidth?: number; alpha?: number }
/** How a text looks; `align` says what `x` is of it. */
export type TextLook = { size: number; weight: TextWeight; fill: string; align?: 'start' | 'middle' }

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** `text` so that it is drawn in the direction of its own first letter, as `dir="auto"` has it elsewhere. */
export function ownDirection(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}

/**
 * What a map is drawn on: the screen, or a file. Whatever is drawn exists on both, so that both show the same.
 * All sizes are pixels.
 */
export type Painter = {
  box: (box: Box, look: BoxLook) => void
  /** `y` is the middle of the line. */
  text: (text: string, x: number, y: number, look: TextLook) => void
  logo: (logo: Logo, box: Box) => void
  /** The shape of a maturity level, as badges have it, around a point. */
  mark: (maturity: Maturity, x: number, y: number, radius: number, colour: string, ground: string) => void
}

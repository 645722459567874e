import { LOGO_BYTES } from '../limits.ts'
import { MAX_ELEMENTS, readDrawing } from './drawing.ts'
import { MarkupError } from './markup.ts'
import { weigh } from './weigh.ts'

/** Corners of all outlines, repeats included; logos of the landscape have at most 13,000. */
const MAX_CORNERS = 50_000
/** Separate layers: masks, patterns, filters, blends. */
const MAX_LAYERS = 100
/** Filter primitives, in the file and repeats included. */
const MAX_PRIMITIVES = 40
/** Characters, repeats included: four times the largest file. */
const MAX_WORK = 1_000_000
/** Spread of filters relative to the picture's side, which enlarges the processed area. */
const MAX_SPREAD = 1
/** Number of dashes in all lines. */
const MAX_DASHES = 100_000

/**
 * Judges a picture before the browser draws it, since drawing blocks the main thread. Takes linear time in the text's
 * length.
 * @returns the reason for rejection, in English for developers; undefined if it may be drawn
 */
export function faultOfSvg(text: string): string | undefined {
  if (text.length > LOGO_BYTES) return 'too long'
  try {
    const drawing = readDrawing(text)
    const { elements, work, layers, corners, primitives, reach, spread } = weigh(drawing)
    const written = drawing.elements.reduce((sum, { uses }) => sum + uses.primitives, 0)
    if (elements > MAX_ELEMENTS) return 'draws too many elements'
    if (work > MAX_WORK || corners > MAX_CORNERS) return 'draws too much'
    if (layers > MAX_LAYERS) return 'draws on too many sheets'
    if (Math.max(primitives, written) > MAX_PRIMITIVES) return 'filters too often'
    if (spread > 0 && (drawing.isMoved || spread > MAX_SPREAD * drawing.side)) return 'filters too far'
    if (reach / drawing.dashes.shortest > MAX_DASHES) return 'dashes too fine'
    return undefined
  } catch (error) {
    if (error instanceof MarkupError) return error.message
    throw error
  }
}

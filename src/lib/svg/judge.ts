import { LOGO_BYTES } from '../limits.ts'
import { MOST_ELEMENTS, readDrawing } from './drawing.ts'
import { MarkupError } from './markup.ts'
import { weigh } from './weigh.ts'

/** Corners of all outlines together, each as often as it is drawn; the most that a logo of the landscape has is 13,000. */
const MOST_CORNERS = 50_000
/** Sheets that things are drawn on first: masks, patterns, filters, blends. */
const MOST_LAYERS = 100
/** Filter primitives, in the file and each as often as it works. */
const MOST_PRIMITIVES = 40
/** Characters, each as often as it is drawn: a whole file four times over. */
const MOST_WORK = 1_000_000
/** How far filters may spread a picture, in its sides: so much more of it is worked on than is seen. */
const MOST_SPREAD = 1
/** Pieces that dashes cut all lines into. */
const MOST_DASHES = 100_000

/**
 * Judges a picture before any browser draws it: drawing goes on until it is done, on the page's own thread. It takes time
 * in proportion to the text's length.
 * @returns why it is not drawn, in English and for the developer; undefined where it may be
 */
export function faultOfSvg(text: string): string | undefined {
  if (text.length > LOGO_BYTES) return 'too long'
  try {
    const drawing = readDrawing(text)
    const { elements, work, layers, corners, primitives, reach, spread } = weigh(drawing)
    const written = drawing.elements.reduce((sum, { uses }) => sum + uses.primitives, 0)
    if (elements > MOST_ELEMENTS) return 'draws too many elements'
    if (work > MOST_WORK || corners > MOST_CORNERS) return 'draws too much'
    if (layers > MOST_LAYERS) return 'draws on too many sheets'
    if (Math.max(primitives, written) > MOST_PRIMITIVES) return 'filters too often'
    if (spread > 0 && (drawing.isMoved || spread > MOST_SPREAD * drawing.side)) return 'filters too far'
    if (reach / drawing.dashes.shortest > MOST_DASHES) return 'dashes too fine'
    return undefined
  } catch (error) {
    if (error instanceof MarkupError) return error.message
    throw error
  }
}

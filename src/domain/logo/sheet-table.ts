import { BOX_UNITS, type LogoBox, type LogoSheets, type SheetLevel } from './sheets.ts'

/** The sheets as a page loads them: texts, because a list of many short strings takes more bytes and time to read. */
export type SheetTable = {
  small: SheetLevel
  large: SheetLevel
  /** File names, a line each, in order of position. */
  names: string
  /** The box of each logo: the letter of its side that is shorter than BOX_UNITS, see `encodeBox`. */
  boxes: string
  missing: string
}

/** The first character of the two ranges of sides: logos that are as wide as their cell, and logos that are as high. */
const WIDE = 0x100
const HIGH = 0x180

/** One character for a box: which side is the longer one, and the length of the other. */
function encodeBox([width, height]: LogoBox): string {
  return String.fromCharCode(width === BOX_UNITS ? WIDE + height : HIGH + width)
}

function decodeBox(code: number): LogoBox {
  return code < HIGH ? [BOX_UNITS, code - WIDE] : [code - HIGH, BOX_UNITS]
}

/** Encodes sheets for pages. */
export function encodeSheets({ small, large, names, boxes, missing }: LogoSheets): SheetTable {
  return {
    small,
    large,
    names: names.join('\n'),
    boxes: boxes.map(encodeBox).join(''),
    missing: missing.join('\n'),
  }
}

/** Decodes sheets in a page. */
export function decodeSheets({ small, large, names, boxes, missing }: SheetTable): LogoSheets {
  return {
    small,
    large,
    names: names === '' ? [] : names.split('\n'),
    boxes: Array.from(boxes, (letter) => decodeBox(letter.charCodeAt(0))),
    missing: missing === '' ? [] : missing.split('\n'),
  }
}

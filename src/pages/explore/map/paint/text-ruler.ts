import type { TextWeight } from './painter.ts'

/** Measures texts and fits them into widths; pixels. */
export type TextRuler = {
  width: (text: string, size: number, weight: TextWeight) => number
  /** The text as it is drawn into `width`: whole, cut, or empty where not even that fits. */
  fit: (text: string, size: number, weight: TextWeight, width: number) => string
}

/** What a letter is taken to measure where nothing can be measured, as a part of its size. */
const GUESS = 0.55
/** How many measures are remembered before they are begun anew. */
const MOST_REMEMBERED = 20_000

/** A ruler for one font; what has been measured is not measured again. */
export function textRuler(font: string): TextRuler {
  const context = typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1).getContext('2d')
  const known = new Map<string, number>()
  const width: TextRuler['width'] = (text, size, weight) => {
    const key = `${weight} ${size} ${text}`
    const measured = known.get(key)
    if (measured !== undefined) return measured
    if (known.size >= MOST_REMEMBERED) known.clear()
    if (context) context.font = `${weight} ${size}px ${font}`
    const length = context?.measureText(text).width ?? text.length * size * GUESS
    known.set(key, length)
    return length
  }
  return {
    width,
    fit: (text, size, weight, room) => {
      const whole = width(text, size, weight)
      if (whole <= room) return text
      const letters = [...text]
      // A first guess from the mean width of a letter; rarely more than one step from what fits.
      let length = Math.min(letters.length - 1, Math.floor((letters.length * (room - size * 0.8)) / whole) + 1)
      for (; length > 1; length--) {
        const cut = `${letters.slice(0, length).join('').trimEnd()}…`
        if (width(cut, size, weight) <= room) return cut
      }
      return ''
    },
  }
}

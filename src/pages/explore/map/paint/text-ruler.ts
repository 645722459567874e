import type { TextWeight } from './painter.ts'

/** Measures texts and fits them into widths, in pixels. */
export type TextRuler = {
  width: (text: string, size: number, weight: TextWeight) => number
  /** Fits a text into `width`: complete, truncated, or empty if not even that fits. */
  fit: (text: string, size: number, weight: TextWeight, width: number) => string
}

/** The assumed width of a character where text cannot be measured, relative to the font size. */
const MEAN_CHARACTER_WIDTH = 0.55
/** The cache is cleared above this number of measurements. */
const MAX_CACHE_ENTRIES = 20_000

/** A ruler for one font, with a cache of measurements. */
export function textRuler(font: string): TextRuler {
  const context = typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1).getContext('2d')
  const cache = new Map<string, number>()
  const width: TextRuler['width'] = (text, size, weight) => {
    const key = `${weight} ${size} ${text}`
    const measured = cache.get(key)
    if (measured !== undefined) return measured
    if (cache.size >= MAX_CACHE_ENTRIES) cache.clear()
    if (context) context.font = `${weight} ${size}px ${font}`
    const length = context?.measureText(text).width ?? text.length * size * MEAN_CHARACTER_WIDTH
    cache.set(key, length)
    return length
  }
  return {
    width,
    fit: (text, size, weight, available) => {
      const fullWidth = width(text, size, weight)
      if (fullWidth <= available) return text
      const letters = [...text]
      // Estimated from the mean character width; rarely more than one step off.
      let length = Math.min(letters.length - 1, Math.floor((letters.length * (available - size * 0.8)) / fullWidth) + 1)
      for (; length > 1; length--) {
        const cut = `${letters.slice(0, length).join('').trimEnd()}…`
        if (width(cut, size, weight) <= available) return cut
      }
      return ''
    },
  }
}

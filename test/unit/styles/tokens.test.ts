import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { MATURITIES } from '../../../src/domain/landscape/landscape.ts'
import { COLOUR_BLINDNESS, contrast, difference, parseHex, simulate, type Rgb } from '../../../src/lib/colour.ts'
import { PROJECT_ROOT } from '../../support/paths.ts'

const css = readFileSync(join(PROJECT_ROOT, 'src/app/styles/tokens.css'), 'utf8')

const PAIR = /--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g
const THEMES = ['light', 'dark'] as const
const colours: Record<(typeof THEMES)[number], Map<string, Rgb>> = { light: new Map(), dark: new Map() }
for (const [, name = '', light = '', dark = ''] of css.matchAll(PAIR)) {
  colours.light.set(name, parseHex(light) as Rgb)
  colours.dark.set(name, parseHex(dark) as Rgb)
}

/** What text and signs stand on. */
const GROUNDS = ['page', 'surface', 'sunken', 'accent-wash']

/** Each colour that text is written in, and the grounds it stands on. */
const TEXT: Record<string, readonly string[]> = {
  ink: [...GROUNDS, 'mark'],
  'ink-soft': GROUNDS,
  accent: GROUNDS,
  'accent-ink': ['accent', 'accent-strong'],
  danger: GROUNDS,
  'tile-ink': ['tile', 'tile-monogram'],
  ...Object.fromEntries(MATURITIES.map((maturity) => [maturity, GROUNDS])),
}

/** Each colour that draws a part one must see, and the grounds it stands on. */
const PARTS: Record<string, readonly string[]> = {
  control: GROUNDS,
  accent: GROUNDS,
  'chart-value': GROUNDS,
  'chart-axis': GROUNDS,
}

describe.each(THEMES)('the %s theme', (theme) => {
  const colour = (name: string) => {
    const found = colours[theme].get(name)
    if (!found) throw new Error(`tokens.css has no --${name} as light-dark(#…, #…)`)
    return found
  }
  const tooWeak = (pairs: Record<string, readonly string[]>, least: number) =>
    Object.entries(pairs).flatMap(([name, grounds]) =>
      grounds
        .map((ground) => ({ name, ground, ratio: contrast(colour(name), colour(ground)) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ ground, ratio }) => `--${name} on --${ground}: ${ratio.toFixed(2)}`),
    )

  it('has text that can be read (WCAG AA, 4.5:1)', () => expect(tooWeak(TEXT, 4.5)).toEqual([]))

  it('has parts that can be seen (WCAG AA, 3:1)', () => expect(tooWeak(PARTS, 3)).toEqual([]))

  it.each([undefined, ...COLOUR_BLINDNESS])('keeps the maturities apart (%s)', (kind) => {
    const seen = MATURITIES.map((maturity) => (kind ? simulate(colour(maturity), kind) : colour(maturity)))
    const close = MATURITIES.flatMap((one, i) =>
      MATURITIES.slice(i + 1)
        .map((other, k) => ({ one, other, apart: difference(seen[i] as Rgb, seen[i + 1 + k] as Rgb) }))
        .filter(({ apart }) => apart < 9.5)
        .map(({ other, apart }) => `${one} and ${other}: ${apart.toFixed(1)}`),
    )
    expect(close).toEqual([])
  })
})

it('no size of text is below 13 px', () => {
  const sizes = [...css.matchAll(/--text-[\w]+: ([\d.]+)rem/g)].map((match) => Number(match[1]) * 16)
  expect(sizes.length).toBeGreaterThan(5)
  expect(Math.min(...sizes)).toBe(13)
})

it('every motion stops for whoever wants none', () => {
  const names = (part: string) => [...part.matchAll(/--(motion[\w-]*):/g)].map((match) => match[1])
  const [usual = '', reduced = ''] = css.split('prefers-reduced-motion')
  expect(names(usual).length).toBeGreaterThan(0)
  expect(names(reduced)).toEqual(names(usual))
  expect([...reduced.matchAll(/--motion[\w-]*: ([^;]*);/g)].every((match) => match[1] === '0ms')).toBe(true)
})

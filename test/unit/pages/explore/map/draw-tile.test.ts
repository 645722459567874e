import { expect, it } from 'vitest'
import type { Drawing } from '../../../../../src/pages/explore/map/paint/drawing.ts'
import { drawTile } from '../../../../../src/pages/explore/map/paint/draw-tile.ts'
import type { Logo } from '../../../../../src/pages/explore/map/paint/painter.ts'
import { PROPERTIES } from '../../../../../src/pages/explore/map/paint/palette.ts'

const LOGO: Logo = { source: {} as ImageBitmap, width: 10, height: 10 }

/** What is drawn of a tile of so many pixels, with its logo or what stands for it: texts, and "logo". */
function drawn(pixels: number, logo: ReturnType<Drawing['logoOf']>): string[] {
  const done: string[] = []
  const drawing: Drawing = {
    painter: {
      box: () => {},
      mark: () => {},
      text: (text) => void done.push(text),
      logo: () => void done.push('logo'),
    },
    layout: { width: 1, height: 1, band: 0, categories: [] },
    matching: { isNarrowed: false, flags: Uint8Array.of(1), counts: new Map() },
    palette: { ...PROPERTIES, font: 'sans-serif' },
    ruler: { fit: (text: string) => text, width: (text: string) => text.length * 8 },
    formatCount: String,
    view: { k: pixels, x: 0, y: 0 },
    size: { width: pixels, height: pixels },
    highlights: {},
    logoOf: () => logo,
  }
  drawTile(drawing, { index: 0, x: 0, y: 0, span: 1, blockId: 'a', item: { id: 'argo-cd', name: 'Argo CD' } })
  return done
}

it('draws letters where there is no logo, and nothing while a logo loads', () => {
  expect(drawn(60, undefined)).toEqual(['AC'])
  expect(drawn(60, 'awaited')).toEqual([])
  expect(drawn(60, LOGO)).toEqual(['logo'])
})

it('draws the name of a large tile, with or without a logo', () => {
  expect(drawn(120, undefined)).toEqual(['AC', 'Argo CD'])
  expect(drawn(120, 'awaited')).toEqual(['Argo CD'])
  expect(drawn(120, LOGO)).toEqual(['logo', 'Argo CD'])
})

it('draws one letter on small tiles, and none on smaller ones', () => {
  expect(drawn(26, undefined)).toEqual(['A'])
  expect(drawn(19, undefined)).toEqual([])
  expect(drawn(12, undefined)).toEqual([])
})

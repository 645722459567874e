import { expect, it } from 'vitest'
import type { Logo } from '../../../../../src/pages/explore/map/paint/painter.ts'
import { svgPainter } from '../../../../../src/pages/explore/map/paint/svg-painter.ts'

const logo = { source: undefined as never, width: 64, height: 32 } satisfies Logo

function parsed(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document
}

it('writes well-formed XML, whatever text the landscape has', () => {
  const painter = svgPainter('"Liberation Sans", sans-serif', () => 'data:image/png;base64,AAAA')
  const name = '<script>&"\u0007\uD800 ünï'
  painter.box({ x: 0, y: 1.23456, width: 10, height: 5 }, { radius: 2, fill: '#ffffff', stroke: '#000000', alpha: 0.5 })
  painter.text(name, 5, 10, { size: 13, weight: 600, fill: '#111111', align: 'middle' })
  painter.logo(logo, { x: 1, y: 2, width: 20, height: 10 })
  const { documentElement } = parsed(painter.finish(100, 50, name))
  expect(documentElement.getAttribute('viewBox')).toBe('0 0 100 50')
  expect(documentElement.getAttribute('font-family')).toBe('"Liberation Sans", sans-serif')
  expect(documentElement.querySelector('title')?.textContent).toContain('<script>&"')
  expect(documentElement.querySelector('script')).toBeNull()
  const rect = documentElement.querySelector('rect')
  expect(rect?.getAttribute('y')).toBe('1.23')
  expect(rect?.getAttribute('fill-opacity')).toBe('0.5')
  const text = documentElement.querySelector('text')
  expect(text?.textContent).toContain('ünï')
  expect(text?.getAttribute('text-anchor')).toBe('middle')
  expect(documentElement.querySelector('image')?.getAttribute('href')).toBe('data:image/png;base64,AAAA')
})

it('draws a distinct shape for every maturity level', () => {
  const shapes = (['graduated', 'incubating', 'sandbox', 'archived'] as const).map((maturity) => {
    const painter = svgPainter('sans-serif', () => '')
    painter.mark(maturity, 10, 10, 5, '#000000', '#ffffff')
    const { documentElement } = parsed(painter.finish(20, 20, ''))
    return [...documentElement.querySelectorAll('circle, rect, path')]
      .map((element) => `${element.tagName} ${element.getAttribute('fill')}`)
      .join(', ')
  })
  expect(new Set(shapes).size).toBe(4)
})

import { expect, it } from 'vitest'
import type { Logo } from '../../../../../src/pages/explore/map/paint/painter.ts'
import { LogoStore } from '../../../../../src/pages/explore/map/stage/logo-store.ts'

/** A logo of so many device pixels that notes when it is let go. */
function logo(side: number, closed: string[] = [], name = ''): Logo {
  return { source: { close: () => closed.push(name) } as unknown as ImageBitmap, width: side, height: side }
}

it('requests missing logos of the current drawing, largest first', () => {
  const store = new LogoStore()
  store.startDrawing()
  expect(store.get('small.svg', 30)).toBe('awaited')
  store.get('large.svg', 200)
  expect(store.requests()).toEqual([
    { name: 'large.svg', size: 256 },
    { name: 'small.svg', size: 64 },
  ])
  store.startDrawing()
  expect(store.requests()).toEqual([])
})

it('returns a smaller logo until a sharper one is loaded', () => {
  const store = new LogoStore()
  const blurred = logo(64)
  store.put({ name: 'a.svg', size: 64 }, blurred)
  store.startDrawing()
  expect(store.get('a.svg', 40)).toBe(blurred)
  expect(store.requests()).toEqual([])
  expect(store.get('a.svg', 200)).toBe(blurred)
  expect(store.requests()).toEqual([{ name: 'a.svg', size: 256 }])
})

it('does not request a logo again that failed to load', () => {
  const store = new LogoStore()
  store.put({ name: 'gone.svg', size: 64 }, undefined)
  store.startDrawing()
  expect(store.get('gone.svg', 40)).toBeUndefined()
  expect(store.requests()).toEqual([])
  store.clearMissing()
  store.get('gone.svg', 40)
  expect(store.requests()).toHaveLength(1)
})

it('evicts the least recently used logos, but none in view', () => {
  const store = new LogoStore()
  const closed: string[] = []
  const put = (name: string) => store.put({ name, size: 256 }, logo(2000, closed, name))
  store.startDrawing()
  put('first')
  store.startDrawing()
  put('second')
  expect(closed).toEqual([])
  store.startDrawing()
  store.get('first', 200)
  put('third')
  expect(closed).toEqual(['second'])
  put('fourth')
  expect(closed, 'all of it is in sight').toEqual(['second'])
})

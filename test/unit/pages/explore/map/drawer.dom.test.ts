import { expect, it, vi } from 'vitest'

import { PROPERTIES } from '../../../../../src/pages/explore/map/paint/palette.ts'
import type { DrawnLayout } from '../../../../../src/pages/explore/map/paint/drawing.ts'
import { mapDrawer } from '../../../../../src/pages/explore/map/stage/drawer.ts'
import { LogoStore } from '../../../../../src/pages/explore/map/stage/logo-store.ts'

/** A canvas that notes the texts that are drawn on it. */
function canvasNoting(texts: string[]): HTMLCanvasElement {
  const settings: Record<string, unknown> = {}
  const context = new Proxy(settings, {
    get: (target, name) => {
      if (name === 'fillText') return (text: string) => void texts.push(text)
      if (name === 'measureText') return (text: string) => ({ width: text.length * 8 })
      return target[String(name)] ?? (() => undefined)
    },
  })
  return { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement
}

const tile = { index: 0, x: 0, y: 0, span: 1, blockId: 'b', item: { id: 'argo', name: 'Argo', logo: 'argo.svg' } }
const LAYOUT: DrawnLayout = {
  width: 1,
  height: 1,
  band: 0,
  categories: [
    {
      id: 'c',
      name: '',
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      blocks: [{ id: 'b', name: '', x: 0, y: 0, width: 1, height: 1, tiles: [tile] }],
    },
  ],
}

it('leaves tiles plain while logos load, and draws letters while the host of logos is paused', async () => {
  const texts: string[] = []
  const drawn = vi.fn<() => void>()
  const send = mapDrawer(canvasNoting(texts), new LogoStore(), drawn)
  const after = async (count: number) => {
    await vi.waitFor(() => expect(drawn).toHaveBeenCalledTimes(count))
    return texts.splice(0).filter((text) => text === 'A' || text === 'AR')
  }
  send?.('layout', LAYOUT)
  send?.('matching', { isNarrowed: false, flags: Uint8Array.of(1), counts: new Map() })
  send?.('look', { palette: { ...PROPERTIES, font: 'sans-serif' }, locale: 'en' })
  send?.('window', { size: { width: 60, height: 60 }, density: 1 })
  send?.('view', { k: 60, x: 0, y: 0 })
  expect(await after(1)).toEqual([])
  send?.('logosPaused', true)
  expect(await after(2)).toHaveLength(1)
  send?.('logosPaused', false)
  expect(await after(3)).toEqual([])
  send?.('logo', { request: { name: 'argo.svg', size: 64 }, logo: undefined })
  expect(await after(4)).toHaveLength(1)
})

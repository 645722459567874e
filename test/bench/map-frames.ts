import type { Page } from '@playwright/test'

/** How long the map is moved, in milliseconds. */
const MOVED_FOR = 1500

/** Frames a second while the map is dragged about and zoomed. @throws Error when there is no map */
export async function mapFrames(page: Page): Promise<number> {
  const box = await page.locator('main canvas').first().boundingBox()
  if (!box) throw new Error('There is no map')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, time: MOVED_FOR }
  await page.mouse.move(middle.x, middle.y)
  return page.evaluate(async ({ x, y, time }) => {
    const target = document.elementFromPoint(x, y)
    const common = { bubbles: true, cancelable: true, view: window }
    const make = (type: string, dx: number, buttons: number) =>
      new MouseEvent(type, { ...common, clientX: x + dx, clientY: y + dx / 2, buttons })
    target?.dispatchEvent(make('mousedown', 0, 1))
    let frames = 0
    const start = performance.now()
    while (performance.now() - start < time) {
      window.dispatchEvent(make('mousemove', Math.sin(frames / 12) * 150, 1))
      if (frames % 3 === 0) {
        const deltaY = Math.sin(frames / 20) * 30
        target?.dispatchEvent(new WheelEvent('wheel', { ...common, ctrlKey: true, clientX: x, clientY: y, deltaY }))
      }
      await new Promise((resolve) => requestAnimationFrame(resolve))
      frames++
    }
    window.dispatchEvent(make('mouseup', 0, 0))
    return (frames * 1000) / (performance.now() - start)
  }, middle)
}

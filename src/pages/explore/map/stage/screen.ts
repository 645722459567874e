import { startWorker } from '../../../../worker/start-worker.ts'
import { mapDrawer, type DrawerNews, type Tell } from './drawer.ts'
import { LogoStore } from './logo-store.ts'
import type { MapMessage } from './map.worker.ts'
import workerUrl from './map.worker.ts?worker&url'

let worker: Worker | undefined

/** The worker that draws; it starts once and stays, since starting takes longer than drawing. */
function drawingWorker(): Worker {
  return (worker ??= startWorker(workerUrl, 'map'))
}

/**
 * Lets a canvas be drawn on by a worker, so that the page stays free while the map moves; by this thread where the
 * browser cannot do that.
 * @param onDrawn is called after every drawing
 */
export function mapScreen(canvas: HTMLCanvasElement, onDrawn: (news: DrawerNews) => void): Tell {
  if (typeof canvas.transferControlToOffscreen !== 'function') return mapDrawer(canvas, new LogoStore(), onDrawn)
  const drawing = drawingWorker()
  const post = (message: MapMessage, transfer: Transferable[] = []) => drawing.postMessage(message, transfer)
  const offscreen = canvas.transferControlToOffscreen()
  drawing.onmessage = ({ data }: MessageEvent<DrawerNews>) => onDrawn(data)
  post({ canvas: offscreen }, [offscreen])
  return (call, input) => {
    const logo = call === 'logo' ? (input as { logo?: { source: ImageBitmap } }).logo : undefined
    post({ call, input } as MapMessage, logo ? [logo.source] : [])
  }
}

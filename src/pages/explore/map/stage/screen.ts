import type { Size } from '../../../../domain/map/geometry.ts'
import { startWorker } from '../../../../worker/start-worker.ts'
import { mapDrawer, type DrawerCommands, type DrawResult, type SendCommand } from './drawer.ts'
import { LogoStore } from './logo-store.ts'
import type { MapMessage } from './map.worker.ts'
import workerUrl from './map.worker.ts?worker&url'

/** A canvas on the page and its drawer. */
export type MapScreen = {
  send: SendCommand
  /** Sets the displayed size of the canvas, in pixels. */
  resize: (size: Size) => void
  remove: () => void
}

let worker: Worker | undefined
/** Set once the worker has failed: the main thread draws for the rest of the visit. */
let hasFailed = false

/** The drawing worker; started once and reused, since starting takes longer than drawing. */
function getDrawingWorker(): Worker {
  return (worker ??= startWorker(workerUrl, 'map'))
}

/**
 * Adds a canvas to `surface`, below its other content, drawn by a worker, so that the main thread stays responsive while
 * the map moves. The main thread draws where workers cannot, or once the worker has failed.
 * @param onDrawn called after every drawing
 */
export function mapScreen(surface: HTMLElement, onDrawn: (result: DrawResult) => void): MapScreen {
  let canvas = addCanvas(surface)
  let send: SendCommand | undefined
  // The last input of each command, to be replayed to another drawer; logos and sheets are transferred, and requested again.
  const lastCommands = new Map<keyof DrawerCommands, DrawerCommands[keyof DrawerCommands]>()
  const drawOnMainThread = () => {
    send = mapDrawer(canvas, new LogoStore(), onDrawn)
    for (const [call, input] of lastCommands) send?.(call, input)
  }
  const usesWorker = !hasFailed && typeof canvas.transferControlToOffscreen === 'function'
  if (usesWorker) {
    send = drawInWorker(canvas, onDrawn, () => {
      // A transferred canvas cannot be taken back.
      const fresh = addCanvas(surface)
      canvas.remove()
      canvas = fresh
      drawOnMainThread()
    })
  } else drawOnMainThread()
  return {
    send: (call, input) => {
      if (call !== 'logo' && call !== 'sheet') lastCommands.set(call, input)
      send?.(call, input)
    },
    resize: ({ width, height }) => Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` }),
    remove: () => canvas.remove(),
  }
}

function addCanvas(surface: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.ariaHidden = 'true'
  surface.prepend(canvas)
  return canvas
}

/** @param onFailed called once, when the worker cannot be started or throws an uncaught error */
function drawInWorker(
  canvas: HTMLCanvasElement,
  onDrawn: (result: DrawResult) => void,
  onFailed: () => void,
): SendCommand {
  const drawingWorker = getDrawingWorker()
  const post = (message: MapMessage, transfer: Transferable[] = []) => drawingWorker.postMessage(message, transfer)
  const offscreen = canvas.transferControlToOffscreen()
  drawingWorker.onmessage = ({ data }: MessageEvent<DrawResult>) => onDrawn(data)
  drawingWorker.onerror = () => {
    if (hasFailed) return
    hasFailed = true
    drawingWorker.terminate()
    worker = undefined
    onFailed()
  }
  post({ canvas: offscreen }, [offscreen])
  return (call, input) => {
    const bitmap =
      call === 'logo'
        ? (input as DrawerCommands['logo']).logo?.source
        : call === 'sheet'
          ? (input as DrawerCommands['sheet']).bitmap
          : undefined
    post({ call, input } as MapMessage, bitmap ? [bitmap] : [])
  }
}

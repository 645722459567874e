import type { Size } from '../../../../domain/map/geometry.ts'
import { startWorker } from '../../../../worker/start-worker.ts'
import { mapDrawer, type DrawerCalls, type DrawerNews, type Tell } from './drawer.ts'
import { LogoStore } from './logo-store.ts'
import type { MapMessage } from './map.worker.ts'
import workerUrl from './map.worker.ts?worker&url'

/** A canvas on the page and what draws on it. */
export type MapScreen = {
  tell: Tell
  /** Shows the canvas at a size, in pixels. */
  resize: (size: Size) => void
  remove: () => void
}

let worker: Worker | undefined
/** Set once the worker has failed: for the rest of the visit the page draws. */
let hasFailed = false

/** The worker that draws; it starts once and stays, since starting takes longer than drawing. */
function drawingWorker(): Worker {
  return (worker ??= startWorker(workerUrl, 'map'))
}

/**
 * Puts a canvas into `surface`, beneath whatever else that has, and lets a worker draw on it, so that the page stays free
 * while the map moves; this thread draws where the browser cannot do that, or once the worker has failed.
 * @param onDrawn is called after every drawing
 */
export function mapScreen(surface: HTMLElement, onDrawn: (news: DrawerNews) => void): MapScreen {
  let canvas = addCanvas(surface)
  let tell: Tell | undefined
  // A logo belongs to the drawer that drew it last, and is asked for again.
  const told = new Map<keyof DrawerCalls, DrawerCalls[keyof DrawerCalls]>()
  const drawHere = () => {
    tell = mapDrawer(canvas, new LogoStore(), onDrawn)
    for (const [call, input] of told) tell?.(call, input)
  }
  const isWorkersTurn = !hasFailed && typeof canvas.transferControlToOffscreen === 'function'
  if (isWorkersTurn) {
    tell = drawInWorker(canvas, onDrawn, () => {
      // What was handed over cannot be had back.
      const fresh = addCanvas(surface)
      canvas.remove()
      canvas = fresh
      drawHere()
    })
  } else drawHere()
  return {
    tell: (call, input) => {
      if (call !== 'logo') told.set(call, input)
      tell?.(call, input)
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

/** @param onFailed is called once, when the worker cannot be started or an error of it was not caught. */
function drawInWorker(canvas: HTMLCanvasElement, onDrawn: (news: DrawerNews) => void, onFailed: () => void): Tell {
  const drawing = drawingWorker()
  const post = (message: MapMessage, transfer: Transferable[] = []) => drawing.postMessage(message, transfer)
  const offscreen = canvas.transferControlToOffscreen()
  drawing.onmessage = ({ data }: MessageEvent<DrawerNews>) => onDrawn(data)
  drawing.onerror = () => {
    if (hasFailed) return
    hasFailed = true
    drawing.terminate()
    worker = undefined
    onFailed()
  }
  post({ canvas: offscreen }, [offscreen])
  return (call, input) => {
    const logo = call === 'logo' ? (input as { logo?: { source: ImageBitmap } }).logo : undefined
    post({ call, input } as MapMessage, logo ? [logo.source] : [])
  }
}

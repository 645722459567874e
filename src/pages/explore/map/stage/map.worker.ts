import { mapDrawer, type DrawerCommands, type DrawResult, type SendCommand } from './drawer.ts'
import { LogoStore } from './logo-store.ts'
import { SheetStore } from './sheet-store.ts'

/** A new canvas to draw on, or a command for its drawer. */
export type MapMessage =
  | { canvas: OffscreenCanvas }
  | { [C in keyof DrawerCommands]: { call: C; input: DrawerCommands[C] } }[keyof DrawerCommands]

/** The used part of the worker's global scope; the DOM types only declare the page's. */
type Scope = {
  onmessage: ((event: MessageEvent<MapMessage>) => void) | null
  postMessage: (result: DrawResult) => void
}

const scope = globalThis as unknown as Scope
// Shared by all canvases, so that logos are still cached when the user returns to the map.
const logos = new LogoStore()
const sheets = new SheetStore()
let send: SendCommand | undefined

scope.onmessage = ({ data }) => {
  if ('canvas' in data) {
    send = mapDrawer(data.canvas, logos, (result) => scope.postMessage(result), sheets)
    // The page handles this like any error of the worker, and draws on the main thread.
    if (!send) throw new Error('This worker cannot draw on a canvas')
  } else send?.(data.call, data.input)
}

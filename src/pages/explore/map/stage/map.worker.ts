import { mapDrawer, type DrawerCalls, type DrawerNews, type Tell } from './drawer.ts'
import { LogoStore } from './logo-store.ts'

/** A canvas to draw on from now on, or something to tell its drawer. */
export type MapMessage =
  | { canvas: OffscreenCanvas }
  | { [C in keyof DrawerCalls]: { call: C; input: DrawerCalls[C] } }[keyof DrawerCalls]

/** The part of the worker's global scope that we use; the DOM's types know only the page's. */
type Scope = {
  onmessage: ((event: MessageEvent<MapMessage>) => void) | null
  postMessage: (news: DrawerNews) => void
}

const scope = globalThis as unknown as Scope
// Kept from one canvas to the next: who comes back to the map finds the logos there.
const logos = new LogoStore()
let tell: Tell | undefined

scope.onmessage = ({ data }) => {
  if ('canvas' in data) {
    tell = mapDrawer(data.canvas, logos, (news) => scope.postMessage(news))
    // The page hears of it as of any error here, and draws itself.
    if (!tell) throw new Error('This worker cannot draw on a canvas')
  } else tell?.(data.call, data.input)
}

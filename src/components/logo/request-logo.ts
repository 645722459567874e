import { loadLogoAddress } from './logo-loader.ts'
import { LoadQueue } from './logo-queue.ts'
import type { DisplayedLogo } from './logo-cache.ts'
import { loadCell } from './load-sheet.ts'

/** The queue of all logos that come from their host. Nothing starts loading while the user types anywhere. */
const logoQueue = new LoadQueue()
globalThis.addEventListener('input', () => logoQueue.pause(), { capture: true, passive: true })

/**
 * Loads a logo: from the build's sheets, which have all of its items' logos, or else from its host, when the queue has
 * capacity. Without a logo nothing is called, and the tile stays a monogram.
 * @param isSmall whether it is for a small tile
 * @returns a function that cancels it
 */
export function requestLogo(logo: string, isSmall: boolean, onLoaded: (logo: DisplayedLogo) => void): () => void {
  let isCancelled = false
  let cancel = () => {}
  const load = async () => {
    const cell = await loadCell(logo, isSmall)
    if (isCancelled || cell === undefined) return
    if (cell === 'unknown') cancel = requestFromHost(logo, isSmall, onLoaded)
    else onLoaded(cell)
  }
  void load()
  return () => {
    isCancelled = true
    cancel()
  }
}

function requestFromHost(logo: string, isSmall: boolean, onLoaded: (address: string) => void): () => void {
  let isCancelled = false
  let hasStarted = false
  let done = () => {}
  let stop = () => {}
  const load = async () => {
    hasStarted = true
    try {
      const result = await loadLogoAddress(logo, isSmall)
      if (isCancelled) {
        // The tile was removed or has another logo now.
      } else if (typeof result === 'string') onLoaded(result)
      else stop = result(enqueue)
    } catch {
      // The tile displays its monogram.
    }
    done()
  }
  const enqueue = () => {
    hasStarted = false
    done = logoQueue.enqueue(() => void load())
  }
  enqueue()
  return () => {
    isCancelled = true
    stop()
    // A load that has started occupies its slot until it is done.
    if (!hasStarted) done()
  }
}

import { useEffect, useState, type RefObject } from 'react'
import { getCachedLogo } from './logo-cache.ts'
import { logoQueue } from './logo-queue.ts'

/** The address of a loaded logo, if any. `lost` reports that the browser could not display it. */
type LogoState = { address: string | undefined; lost: () => void }

/**
 * Loads a logo when its tile is near the viewport and the queue has capacity.
 * @param isSmall whether it may be rasterized for a small tile
 */
export function useLogo(logo: string | undefined, tile: RefObject<Element | null>, isSmall: boolean): LogoState {
  const [fetched, setFetched] = useState<{ logo: string; address: string }>()
  const loaded = fetched && fetched.logo === logo ? fetched.address : undefined
  const address = (logo !== undefined && isSmall && getCachedLogo(logo)) || loaded
  const isMissing = address === undefined
  useEffect(() => {
    if (logo === undefined || !isMissing || !tile.current) return undefined
    let isCancelled = false
    let hasStarted = false
    let done = () => {}
    const load = async () => {
      hasStarted = true
      try {
        const { loadLogoAddress } = await import('./logo-loader.ts')
        const result = await loadLogoAddress(logo, isSmall)
        if (isCancelled) {
          // The tile was removed or has another logo now.
        } else if (typeof result === 'string') setFetched({ logo, address: result })
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
    let stop = whenNear(tile.current, enqueue)
    return () => {
      isCancelled = true
      stop()
      // A load that has started occupies its slot until it is done.
      if (!hasStarted) done()
    }
  }, [logo, isMissing, isSmall, tile])
  return { address, lost: () => setFetched(undefined) }
}

const callbacks = new WeakMap<Element, () => void>()
let observer: IntersectionObserver | undefined

/** Half the height of the viewport above and below it. */
const MARGIN = '50% 0px'

function watch(): IntersectionObserver {
  return (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) callbacks.get(target)?.()
    },
    { rootMargin: MARGIN },
  ))
}

/** Calls back once `element` is in or near the viewport. @returns a function that cancels it. */
function whenNear(element: Element, callback: () => void): () => void {
  const stop = () => {
    callbacks.delete(element)
    observer?.unobserve(element)
  }
  callbacks.set(element, () => {
    stop()
    callback()
  })
  watch().observe(element)
  return stop
}

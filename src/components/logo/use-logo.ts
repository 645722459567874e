import { useEffect, useState, type RefObject } from 'react'
import { getCachedLogo, type DisplayedLogo } from './logo-cache.ts'

/** A loaded logo, if any. `lost` reports that the browser could not display it. */
type LogoState = { displayed: DisplayedLogo | undefined; lost: () => void }

/**
 * Loads a logo when its tile is near the viewport.
 * @param isSmall whether it is for a small tile
 */
export function useLogo(logo: string | undefined, tile: RefObject<Element | null>, isSmall: boolean): LogoState {
  const [fetched, setFetched] = useState<{ logo: string; displayed: DisplayedLogo }>()
  const loaded = fetched && fetched.logo === logo ? fetched.displayed : undefined
  const displayed = (logo !== undefined && getCachedLogo(logo, isSmall)) || loaded
  const isMissing = displayed === undefined
  useEffect(() => {
    if (logo === undefined || !isMissing || !tile.current) return undefined
    let isCancelled = false
    const load = async () => {
      // If the code cannot be loaded, the tile displays its monogram.
      const loader = await import('./request-logo.ts').catch(() => undefined)
      if (loader && !isCancelled)
        stop = loader.requestLogo(logo, isSmall, (result) => setFetched({ logo, displayed: result }))
    }
    let stop = whenNear(tile.current, () => void load())
    return () => {
      isCancelled = true
      stop()
    }
  }, [logo, isMissing, isSmall, tile])
  return { displayed, lost: () => setFetched(undefined) }
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

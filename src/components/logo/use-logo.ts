import { useEffect, useState, type RefObject } from 'react'
import { pictureAtHand } from './logo-pictures.ts'
import { logoQueue } from './logo-queue.ts'

/** Where a logo is to be had; undefined where there is none, or none yet. `lost` says that it was not there after all. */
type LogoState = { address: string | undefined; lost: () => void }

/**
 * A logo that the browser has at hand; it is asked for when its tile is near and its turn has come.
 * @param isSmall whether pixels will do that were drawn for a small tile
 */
export function useLogo(logo: string | undefined, tile: RefObject<Element | null>, isSmall: boolean): LogoState {
  const [fetched, setFetched] = useState<{ logo: string; address: string }>()
  const own = fetched && fetched.logo === logo ? fetched.address : undefined
  const address = (logo !== undefined && isSmall && pictureAtHand(logo)) || own
  const isMissing = address === undefined
  useEffect(() => {
    if (logo === undefined || !isMissing || !tile.current) return undefined
    let isOver = false
    let hasBegun = false
    let done = () => {}
    const bring = async () => {
      hasBegun = true
      try {
        const { bringLogo } = await import('./bring-logo.ts')
        const has = await bringLogo(logo, isSmall)
        if (isOver) {
          // The tile is gone or shows another logo.
        } else if (typeof has === 'string') setFetched({ logo, address: has })
        else stop = has(ask)
      } catch {
        // The tile keeps its monogram.
      }
      done()
    }
    const ask = () => {
      hasBegun = false
      done = logoQueue.ask(() => void bring())
    }
    let stop = whenNear(tile.current, ask)
    return () => {
      isOver = true
      stop()
      // What has begun has its turn until it is there, whether somebody waits for it or not.
      if (!hasBegun) done()
    }
  }, [logo, isMissing, isSmall, tile])
  return { address, lost: () => setFetched(undefined) }
}

const callbacks = new WeakMap<Element, () => void>()
let observer: IntersectionObserver | undefined

/** Half a window's height above and below what one sees. */
const MARGIN = '50% 0px'

function watch(): IntersectionObserver {
  return (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) callbacks.get(target)?.()
    },
    { rootMargin: MARGIN },
  ))
}

/** Calls back once `element` is in sight or near it. @returns a function that stops waiting. */
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

import { useEffect, useRef, useState, type RefObject } from 'react'
import { logoQueue } from './logo-queue.ts'
import { whenNear } from './when-near.ts'

/** Logos that have been on the page: the browser has them at hand. */
const seen = new Set<string>()

/**
 * The pictures of the latest ones. A browser forgets a picture that nothing shows, and reads it anew, on the page's own
 * thread, when it comes back: with every letter that somebody types.
 */
const held = new Map<string, HTMLImageElement>()
/** Some screens full. More of them make the browser take longer to clear up than it saves. */
const HELD_AT_MOST = 120

function hold(logo: string, picture: HTMLImageElement): void {
  held.delete(logo)
  held.set(logo, picture)
  const [oldest] = held.keys()
  if (held.size > HELD_AT_MOST && oldest !== undefined) held.delete(oldest)
}

type Phase = 'loading' | 'loaded' | 'failed'

/** How far a logo has come; undefined while it waits for its turn. `loaded` and `failed` say how its loading went. */
export type LogoState = {
  phase: Phase | undefined
  loaded: (picture: HTMLImageElement) => void
  failed: () => void
}

/** Asks for a logo when its tile is near and its turn has come; one that was here before is shown at once. */
export function useLogo(logo: string | undefined, tile: RefObject<Element | null>): LogoState {
  const [state, setState] = useState<{ logo: string; phase: Phase }>()
  const release = useRef(() => {})
  const isSeen = logo !== undefined && seen.has(logo)
  useEffect(() => {
    if (logo === undefined || isSeen || !tile.current) return undefined
    let leave = () => {}
    const stop = whenNear(tile.current, () => {
      leave = logoQueue.ask(() => setState({ logo, phase: 'loading' }))
      release.current = leave
    })
    return () => {
      stop()
      leave()
    }
  }, [logo, isSeen, tile])
  const done = (phase: 'loaded' | 'failed') => {
    release.current()
    if (logo !== undefined) setState({ logo, phase })
  }
  const own = state?.logo === logo ? state?.phase : undefined
  return {
    phase: own ?? (isSeen ? 'loading' : undefined),
    loaded: (picture) => {
      if (logo !== undefined) {
        seen.add(logo)
        hold(logo, picture)
      }
      done('loaded')
    },
    failed: () => done('failed'),
  }
}

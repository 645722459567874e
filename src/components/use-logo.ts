import { useEffect, useRef, useState, type RefObject } from 'react'
import { logoQueue } from './logo-queue.ts'
import { whenNear } from './when-near.ts'

/** Logos that have been on the page: the browser has them at hand. */
const seen = new Set<string>()

type Phase = 'loading' | 'loaded' | 'failed'

/** How far a logo has come; undefined while it waits for its turn. `done` says how its loading went. */
export type LogoState = { phase: Phase | undefined; done: (phase: 'loaded' | 'failed') => void }

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
  const own = state?.logo === logo ? state?.phase : undefined
  return {
    phase: own ?? (isSeen ? 'loading' : undefined),
    done: (phase) => {
      if (logo === undefined) return
      release.current()
      if (phase === 'loaded') seen.add(logo)
      setState({ logo, phase })
    },
  }
}

import { useEffect, useState, type ComponentProps } from 'react'
import type { NearestNames } from './NearestNames.tsx'

/** The nearest names, once what finds them has come: it is wanted so seldom that no page waits for it, or fails without. */
export function LaterNearestNames(props: ComponentProps<typeof NearestNames>) {
  const [Part, setPart] = useState<typeof NearestNames>()
  useEffect(() => {
    const load = async () => {
      const loaded = await import('./NearestNames.tsx')
      setPart(() => loaded.NearestNames)
    }
    // Without it, that nothing was found is said all the same.
    load().catch(() => {})
  }, [])
  return Part && <Part {...props} />
}

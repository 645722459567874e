import { Suspense, useState } from 'react'
import { useLandscape } from './landscape-state.ts'
import { lazyPart } from './lazy-part.tsx'
import { unsaid } from './MissingPart.tsx'

// What can be the matter is a long list, and few visits need to be told anything.
const LiveNotice = lazyPart(['trouble'], async () => (await import('./LiveNotice.tsx')).LiveNotice, unsaid)

/** What there is to say about the live file: an update that waits, or why there is none. */
export function LiveNotices() {
  const { shown, trouble, showUpdate } = useLandscape()
  // From then on it stays: between two attempts it remembers what has been read.
  const [hasNotice, setHasNotice] = useState(false)
  if ((trouble || showUpdate) && !hasNotice) setHasNotice(true)
  if (!shown || !hasNotice) return null
  return (
    <Suspense>
      <LiveNotice date={shown.date} />
    </Suspense>
  )
}

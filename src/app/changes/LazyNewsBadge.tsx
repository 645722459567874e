import { Suspense, useEffect, useState } from 'react'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { withoutMessage } from '../../components/loading/MissingPart.tsx'

// Not needed before the live file has loaded. Without a network there is no badge; the Changes page has the same
// information.
const NewsBadge = lazyPart(async () => (await import('./NewsBadge.tsx')).NewsBadge, withoutMessage)

/** Delay after the live file has loaded, so that the badge does not compete with a first visit. */
const DELAY_MS = 1500

/** Id of the text of the badge, which describes the link to the changes. */
export const NEWS_TEXT_ID = 'changes-news'

/** A badge in the navigation for changes since the last visit; loaded after everything more important. */
export function LazyNewsBadge() {
  const { current, isLivePending } = useLandscape()
  const isLive = !isLivePending && current !== undefined && !current.preview && current.origin !== 'bundled'
  const [hasWaited, setWaited] = useState(false)
  useEffect(() => {
    if (!isLive) return undefined
    const timer = setTimeout(() => setWaited(true), DELAY_MS)
    return () => clearTimeout(timer)
  }, [isLive])
  if (!isLive || !hasWaited) return null
  return (
    <Suspense fallback={null}>
      <NewsBadge textId={NEWS_TEXT_ID} />
    </Suspense>
  )
}

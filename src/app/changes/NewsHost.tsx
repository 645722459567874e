import { Suspense, useEffect, useState } from 'react'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { unsaid } from '../../components/loading/MissingPart.tsx'

// Nothing of this is needed before the live file has come. Without a network there is no mark; the page of changes says
// the same.
const NewsMark = lazyPart([], async () => (await import('./NewsMark.tsx')).NewsMark, unsaid)

/** Milliseconds after the live file has come: a first visit is whole before anything is fetched for the mark. */
const CALM_MS = 1500

/** The id of the text that tells of the mark; the link of the changes is described by it. */
export const NEWS_TEXT_ID = 'changes-news'

/** Marks the navigation when something is new since the last visit; loaded after everything that matters more. */
export function NewsHost() {
  const { current, isLivePending } = useLandscape()
  const isThere = !isLivePending && current !== undefined && !current.preview && current.origin !== 'bundled'
  const [isCalm, setCalm] = useState(false)
  useEffect(() => {
    if (!isThere) return undefined
    const timer = setTimeout(() => setCalm(true), CALM_MS)
    return () => clearTimeout(timer)
  }, [isThere])
  if (!isThere || !isCalm) return null
  return (
    <Suspense fallback={null}>
      <NewsMark textId={NEWS_TEXT_ID} />
    </Suspense>
  )
}

import { lazy, Suspense, type FunctionComponent } from 'react'
import { useLandscape } from '../../components/landscape-state.ts'

// Nothing of this is needed before the live file has come.
const NewsMark = lazy(async (): Promise<{ default: FunctionComponent }> => {
  try {
    return { default: (await import('./NewsMark.tsx')).NewsMark }
  } catch {
    // Without a network there is no mark; the page of changes says the same.
    return { default: () => null }
  }
})

/** The id of the text that tells of the mark; the link of the changes is described by it. */
export const NEWS_TEXT_ID = 'changes-news'

/** Marks the navigation when something is new since the last visit; loaded after everything that matters more. */
export function NewsHost() {
  const { shown, isLivePending } = useLandscape()
  if (isLivePending || !shown || shown.preview || shown.origin === 'extract') return null
  return (
    <Suspense fallback={null}>
      <NewsMark />
    </Suspense>
  )
}

import { lazy, Suspense, type FunctionComponent } from 'react'
import { loadTexts } from '../../i18n/i18n.ts'
import { useBookmarks } from '../../stores/bookmarks.ts'

// Nothing of this is needed until there is something to say.
const Notices = lazy(async (): Promise<{ default: FunctionComponent }> => {
  try {
    const [module] = await Promise.all([import('./ListNoticesBody.tsx'), loadTexts('lists')])
    return { default: module.ListNoticesBody }
  } catch {
    // Without a network the notice stays away; the change it would speak of is made all the same.
    return { default: () => null }
  }
})

/** What there is to say about the person's lists on whichever page: what can be undone, and trouble with the storage. */
export function ListNotices() {
  const hasNews = useBookmarks(
    ({ undoable, isSaved, kept }) => undoable !== undefined || !isSaved || kept.aside.length > 0,
  )
  return (
    hasNews && (
      <Suspense fallback={null}>
        <Notices />
      </Suspense>
    )
  )
}

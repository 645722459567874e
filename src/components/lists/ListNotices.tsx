import { Suspense } from 'react'
import { useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { lazyPart } from '../loading/lazy-part.tsx'
import { withoutMessage } from '../loading/MissingPart.tsx'

// Nothing of this is needed until there is something to say. Without a network the notice stays away; the change it would
// speak of is made all the same.
const Notices = lazyPart(['lists'], async () => (await import('./ListNoticesBody.tsx')).ListNoticesBody, withoutMessage)

/** What there is to say about the person's lists on whichever page: what can be undone, and trouble with the storage. */
export function ListNotices() {
  const hasNews = useBookmarks(
    ({ undoable, isSaved, state }) => undoable !== undefined || !isSaved || state.aside.length > 0,
  )
  return (
    hasNews && (
      <Suspense fallback={null}>
        <Notices />
      </Suspense>
    )
  )
}

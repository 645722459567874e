import { Suspense } from 'react'
import { useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { lazyPart } from '../loading/lazy-part.tsx'
import { withoutMessage } from '../loading/MissingPart.tsx'

// Loaded only once there is a notice. Without a network the notice is not displayed; the change that it reports is made
// all the same.
const Notices = lazyPart(async () => (await import('./ListNoticesBody.tsx')).ListNoticesBody, withoutMessage)

/** Notices about the user's lists on every page: what can be undone, and storage failures. */
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

import { useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { resolveItem } from '../../domain/landscape/resolve.ts'
import { sharedLink } from '../../routing/links.ts'
import type { BookmarkList } from '../../stores/bookmarks/bookmark-record.ts'
import { useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { canShareLinks, MAX_LINK, packLink } from '../../stores/exchange/share-link.ts'
import { hashesOf, type PackedList } from '../../stores/exchange/share-pack.ts'
import { bookmarksIn } from '../../stores/bookmarks/selectors.ts'

/** The state of a list's link. */
export type LinkState = { kind: 'pending' | 'tooLong' | 'unsupported' } | { kind: 'link'; url: string }

/** The absolute address of a list, recomputed when the list changes. */
export function useListLink(list: BookmarkList, landscape: Landscape, withNotes: boolean) {
  const bookmarks = useBookmarks((store) => bookmarksIn(store.state, list.id))
  const landscapeKey = useBookmarks((state) => state.landscape)
  const router = useRouter()
  const [outcome, setOutcome] = useState<LinkState>({ kind: canShareLinks() ? 'pending' : 'unsupported' })
  const packed = useMemo<PackedList>(
    () => ({
      landscape: landscapeKey,
      name: list.name,
      bookmarks: bookmarks.map((bookmark) => ({
        id: bookmark.id,
        // Names of listed items are left out: the recipient has them from the landscape.
        name: resolveItem(landscape, bookmark) ? undefined : bookmark.name,
        hashes: hashesOf(bookmark),
        note: withNotes ? (bookmark.note ?? '') : '',
      })),
    }),
    [bookmarks, landscape, landscapeKey, list.name, withNotes],
  )
  useEffect(() => {
    if (!canShareLinks()) return undefined
    let isCurrent = true
    const make = async () => {
      const prefix = `${globalThis.location.origin}${router.buildLocation(sharedLink('')).publicHref}#`
      const fragment = await packLink(packed, MAX_LINK - prefix.length)
      if (isCurrent) setOutcome(fragment === undefined ? { kind: 'tooLong' } : { kind: 'link', url: prefix + fragment })
    }
    void make()
    return () => {
      isCurrent = false
    }
  }, [packed, router])
  return { outcome, hasNotes: bookmarks.some(({ note }) => note) }
}

import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { applySelection, NO_SELECTION, type Selection } from '../../domain/results/selection.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { resolveItem } from '../../domain/landscape/resolve.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink } from '../../routing/links.ts'
import { DEFAULT_LIST, type BookmarkList } from '../../stores/bookmarks/bookmark-record.ts'
import { useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { bookmarksIn } from '../../stores/bookmarks/selectors.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import type { ListedBookmark } from './BookmarkRow.tsx'
import { BookmarkRows } from './BookmarkRows.tsx'
import { UnlistedBookmarks } from './UnlistedBookmarks.tsx'
import { ListHead } from './ListHead.tsx'
import { TagFilter } from './TagFilter.tsx'

/** Tags filter all items of a list, members and partners included. */
const ALL: Selection = { ...NO_SELECTION, members: true }

/** One list: its actions and its bookmarks. */
export function ListView({ list, landscape }: { list: BookmarkList; landscape: Landscape }) {
  const bookmarks = useBookmarks((store) => bookmarksIn(store.state, list.id))
  const [selection, setSelection] = useState(ALL)
  const resolved = useMemo(
    () => bookmarks.map((bookmark) => ({ bookmark, item: resolveItem(landscape, bookmark) })),
    [bookmarks, landscape],
  )
  const listed = useMemo(
    () => resolved.flatMap(({ bookmark, item }): ListedBookmark[] => (item ? [{ bookmark, item }] : [])),
    [resolved],
  )
  const items = useMemo(() => listed.map(({ item }) => item), [listed])
  const passing = useMemo(() => new Set(applySelection(items, selection)), [items, selection])
  const visible = useMemo(() => listed.filter(({ item }) => passing.has(item)), [listed, passing])
  const unlisted = resolved.flatMap(({ bookmark, item }) => (item ? [] : [bookmark]))
  return (
    <section>
      <ListHead list={list} count={bookmarks.length} landscape={landscape} />
      {bookmarks.length === 0 && <EmptyList isDefault={list.id === DEFAULT_LIST} />}
      {items.length > 1 && (
        <TagFilter
          items={items}
          visibleCount={visible.length}
          landscape={landscape}
          selection={selection}
          onSelect={(name, values) => setSelection(name ? { ...selection, [name]: values } : ALL)}
        />
      )}
      {visible.length > 0 && <BookmarkRows listId={list.id} entries={visible} landscape={landscape} />}
      {unlisted.length > 0 && <UnlistedBookmarks listId={list.id} bookmarks={unlisted} />}
    </section>
  )
}

function EmptyList({ isDefault }: { isDefault: boolean }) {
  return (
    <Message
      title={t(isDefault ? 'bookmarks.empty.title' : 'bookmarks.emptyList.title')}
      actions={
        <Link className={buttonClass} {...exploreLink()}>
          {t('bookmarks.explore')}
        </Link>
      }
    >
      {t(isDefault ? 'bookmarks.empty.text' : 'bookmarks.emptyList.text')}
    </Message>
  )
}

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
import type { KeptItem } from './BookmarkRow.tsx'
import { BookmarkRows } from './BookmarkRows.tsx'
import { GoneRows } from './GoneRows.tsx'
import { ListHead } from './ListHead.tsx'
import { TagFilter } from './TagFilter.tsx'

/** Tags choose among what a list holds, members and partners too. */
const ALL: Selection = { ...NO_SELECTION, members: true }

/** One list: what can be done with it, and what is in it. */
export function ListView({ list, landscape }: { list: BookmarkList; landscape: Landscape }) {
  const bookmarks = useBookmarks((store) => bookmarksIn(store.state, list.id))
  const [selection, setSelection] = useState(ALL)
  const resolved = useMemo(
    () => bookmarks.map((bookmark) => ({ bookmark, item: resolveItem(landscape, bookmark) })),
    [bookmarks, landscape],
  )
  const listed = useMemo(
    () => resolved.flatMap(({ bookmark, item }): KeptItem[] => (item ? [{ bookmark, item }] : [])),
    [resolved],
  )
  const items = useMemo(() => listed.map((one) => one.item), [listed])
  const passing = useMemo(() => new Set(applySelection(items, selection)), [items, selection])
  const shown = useMemo(() => listed.filter((one) => passing.has(one.item)), [listed, passing])
  const gone = resolved.flatMap(({ bookmark, item }) => (item ? [] : [bookmark]))
  return (
    <section>
      <ListHead list={list} count={bookmarks.length} landscape={landscape} />
      {bookmarks.length === 0 && <EmptyList isDefault={list.id === DEFAULT_LIST} />}
      {items.length > 1 && (
        <TagFilter
          items={items}
          shown={shown.length}
          landscape={landscape}
          selection={selection}
          onSelect={(name, values) => setSelection(name ? { ...selection, [name]: values } : ALL)}
        />
      )}
      {shown.length > 0 && <BookmarkRows listId={list.id} kept={shown} landscape={landscape} />}
      {gone.length > 0 && <GoneRows listId={list.id} bookmarks={gone} />}
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

import { identityKeys } from '../../domain/landscape/identity.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { bookmarkIds, toggleBookmark, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Bookmark } from '../../ui/icons.tsx'

const icon = <Bookmark size={18} aria-hidden />

/** Bookmarks an item, or removes its bookmarks. */
export function BookmarkButton({ item }: { item: Item }) {
  const isBookmarked = useBookmarks((state) => bookmarkIds(state.bookmarks).has(item.id))
  return (
    <IconButton
      label={t('item.bookmark', { name: item.name })}
      aria-pressed={isBookmarked}
      onClick={() => toggleBookmark({ id: item.id, name: item.name, keys: identityKeys(item) })}
    >
      {icon}
    </IconButton>
  )
}

import { Bookmark } from 'lucide-react'
import { identityKeys } from '../domain/identity.ts'
import type { Item } from '../domain/landscape.ts'
import { t } from '../i18n/i18n.ts'
import { keptIds, toggleBookmark, useBookmarks } from '../stores/bookmarks.ts'
import { IconButton } from '../ui/Button.tsx'

// One picture for all the buttons: React need not look at it again.
const icon = <Bookmark size={18} aria-hidden />

/** Keeps an item, or lets it go. */
export function BookmarkButton({ item }: { item: Item }) {
  const isKept = useBookmarks((state) => keptIds(state.bookmarks).has(item.id))
  return (
    <IconButton
      label={t('item.bookmark', { name: item.name })}
      aria-pressed={isKept}
      onClick={() => toggleBookmark({ id: item.id, name: item.name, keys: identityKeys(item) })}
    >
      {icon}
    </IconButton>
  )
}

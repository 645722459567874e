import { t } from '../../i18n/i18n.ts'
import { DEFAULT_LIST, type BookmarkList } from '../../stores/bookmarks/bookmark-record.ts'

/** The name of a list: the user's, or a default. */
export function listName({ id, name }: Pick<BookmarkList, 'id' | 'name'>): string {
  return name || (id === DEFAULT_LIST ? t('lists.default') : t('lists.unnamed'))
}

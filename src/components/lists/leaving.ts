import type { Landscape } from '../../domain/landscape.ts'
import { resolveItem } from '../../domain/resolve.ts'
import type { BookmarkList } from '../../stores/bookmark-record.ts'
import type { LeavingList } from '../../stores/exchange/carried.ts'
import { repositoryOfKeys } from '../../stores/exchange/link-keys.ts'
import type { KeptLists } from '../../stores/kept-lists.ts'
import { bookmarksIn } from '../../stores/kept-views.ts'
import { levelName } from '../level-name.ts'

/** Lists with what the landscape says of their items today, ready to be written to a file. */
export function leavingLists(kept: KeptLists, lists: readonly BookmarkList[], landscape: Landscape): LeavingList[] {
  return lists.map((list) => ({
    name: list.name,
    rows: bookmarksIn(kept, list.id).map((bookmark) => {
      const item = resolveItem(landscape, bookmark)
      return {
        id: bookmark.id,
        name: bookmark.name,
        keys: bookmark.keys,
        note: bookmark.note ?? '',
        addedAt: bookmark.addedAt,
        maturity: item?.maturity ? levelName(item.maturity) : '',
        category: item?.category ?? '',
        subcategory: item?.subcategory ?? '',
        homepage: item?.homepageUrl ?? '',
        repository: item ? (item.repositories[0]?.url ?? '') : repositoryOfKeys(bookmark.keys),
      }
    }),
  }))
}

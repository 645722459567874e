import type { Sentences } from '../../domain/knowledge/knowledge.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { resolveItem } from '../../domain/landscape/resolve.ts'
import type { BookmarkList } from '../../stores/bookmarks/bookmark-record.ts'
import type { ExportedAbout, ExportedList } from '../../stores/exchange/exchange-model.ts'
import { repositoryOfKeys } from '../../stores/exchange/link-keys.ts'
import type { BookmarkState } from '../../stores/bookmarks/merge.ts'
import { bookmarksIn } from '../../stores/bookmarks/selectors.ts'
import { t } from '../../i18n/i18n.ts'
import { columnText } from '../../components/item-text/column-text.ts'
import { levelName } from '../../components/maturity/level-name.ts'
import { sentenceOf } from '../../components/knowledge/use-knowledge.ts'

/** Lists with current data of their items, ready to be written to a file. */
export function toExportedLists(
  state: BookmarkState,
  lists: readonly BookmarkList[],
  landscape: Landscape,
  sentences: Sentences | undefined,
): ExportedList[] {
  return lists.map((list) => ({
    name: list.name,
    rows: bookmarksIn(state, list.id).map((bookmark) => {
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
        about: item && aboutOf(item, sentenceOf(sentences, item)),
      }
    }),
  }))
}

function aboutOf(item: Item, sentence: string | undefined): ExportedAbout {
  const texts: ExportedAbout = {
    areas: columnText('areas', item),
    roles: item.roles.map((role) => t(`role.${role}`)).join(', '),
    signals: columnText('signals', item),
    sentence: sentence ?? '',
    description: item.description ?? '',
  }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}

import { latestOf } from '../../domain/changes/compare-states.ts'
import type { ChangeGroup } from '../../domain/changes/select-changes.ts'
import type { WrittenGroup } from '../../domain/changes/written.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { changeLines } from './change-text.ts'
import { hrefOf } from '../../routing/href.ts'
import { itemLink } from '../../routing/links.ts'
import { basePathOf, localeOf } from '../../routing/locale.ts'

/** The heading of a group of changes. */
export function groupHeading(id: ChangeGroup['id']): string {
  return id === 'bookmarks' ? t('changes.bookmarks') : t(`changes.kind.${id}`)
}

/** The groups as written to a file, with the addresses of the pages of listed items. */
export function toWrittenGroups(groups: readonly ChangeGroup[], listed: ReadonlyMap<string, Item>): WrittenGroup[] {
  return groups.map((group) => ({
    heading: groupHeading(group.id),
    changes: group.changes.map((change) => {
      const { id, name } = latestOf(change)
      return {
        key: `${change.class}/${id}`,
        name,
        url: change.class !== 'gone' && listed.has(id) ? itemAddress(id) : undefined,
        lines: changeLines(change),
      }
    }),
  }))
}

/** The absolute address of an item's page in the current language, for use in files. */
export function itemAddress(id: string): string {
  const { pathname, origin } = globalThis.location
  return origin + hrefOf(itemLink(id), basePathOf(localeOf(pathname)))
}

import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import { activeChoices } from './active-choices.ts'

/**
 * The title of a view's browser tab: the open item, the query, the filters and the kind of view.
 * @param page the name of the page, appended last; without it, "Explore" is the title of a view without any of these
 */
export function viewTitle(
  { view, ...search }: ViewSearch,
  landscape: Landscape,
  { item, page }: { item?: Item | undefined; page?: string } = {},
): string {
  const parts = [
    item?.name,
    search.q,
    ...activeChoices(search, landscape).map(({ label }) => label),
    view && t(`view.${view}`),
    page,
  ]
  return parts.filter((part) => part !== undefined).join(' · ') || t('nav.explore')
}

import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import { activeChoices } from './active-choices.ts'

/**
 * What tells a view from others in the title of its tab: the open item, the query, what is filtered, and how it is looked at.
 * @param page the name of the page, which stands last; without it, it stands where there is nothing else to say
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

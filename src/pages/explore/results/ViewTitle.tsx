import { useEffect } from 'react'
import { viewTitle } from '../../../components/filters/view-title.ts'
import type { Item, Landscape } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import type { ViewSearch } from '../../../routing/view-search.ts'

type Props = {
  /** The view in the address: the title follows the address, not every key. */
  search: ViewSearch
  landscape: Landscape
  openItem: Item | undefined
}

/** Describes the view in the title of the tab, until it is the default view again. Renders nothing. */
export function ViewTitle({ search, landscape, openItem }: Props) {
  useEffect(() => {
    document.title = t('app.title', { page: viewTitle(search, landscape, { item: openItem }) })
    return () => {
      document.title = t('app.title', { page: t('nav.explore') })
    }
  }, [search, landscape, openItem])
  return null
}

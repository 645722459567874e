import { memo, useEffect } from 'react'
import type { Item, Landscape } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import type { ViewSearch } from '../../../routing/view-search.ts'

type Props = {
  /** The view in the address: the title follows the address, not every key. */
  search: ViewSearch
  landscape: Landscape
  openItem: Item | undefined
}

/** Describes the view in the title of the tab; the code for that is loaded after the view. Renders nothing. */
export const ViewTitle = memo(function ViewTitle({ search, landscape, openItem }: Props) {
  useEffect(() => {
    let isCancelled = false
    const setPageTitle = (page: string) => {
      if (!isCancelled) document.title = t('app.title', { page })
    }
    if (!openItem && Object.keys(search).length === 0) setPageTitle(t('nav.explore'))
    else {
      void import('../../../components/filters/view-title.ts').then(
        ({ viewTitle }) => setPageTitle(viewTitle(search, landscape, { item: openItem })),
        // The title already has the name of the page.
        () => {},
      )
    }
    return () => {
      isCancelled = true
    }
  }, [search, landscape, openItem])
  return null
})

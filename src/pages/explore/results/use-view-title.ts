import { useEffect } from 'react'
import type { Item, Landscape } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import type { ViewSearch } from '../../../routing/view-search.ts'

/** Describes the view in the title of the tab; the code for that is loaded after the view. */
export function useViewTitle(search: ViewSearch, landscape: Landscape, item: Item | undefined): void {
  useEffect(() => {
    let isCancelled = false
    const setPageTitle = (page: string) => {
      if (!isCancelled) document.title = t('app.title', { page })
    }
    if (!item && Object.keys(search).length === 0) setPageTitle(t('nav.explore'))
    else {
      void import('../../../components/filters/view-title.ts').then(
        ({ viewTitle }) => setPageTitle(viewTitle(search, landscape, { item })),
        // The title already has the name of the page.
        () => {},
      )
    }
    return () => {
      isCancelled = true
    }
  }, [search, landscape, item])
}

import { useEffect } from 'react'
import type { Item, Landscape } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import type { ViewSearch } from '../../../routing/view-search.ts'

/** Says in the title of the tab what the view is of; the words for that come after the view. */
export function useViewTitle(search: ViewSearch, landscape: Landscape, item: Item | undefined): void {
  useEffect(() => {
    let isOver = false
    const name = (page: string) => {
      if (!isOver) document.title = t('app.title', { page })
    }
    if (!item && Object.keys(search).length === 0) name(t('nav.explore'))
    else {
      void import('../../../components/filters/view-title.ts').then(
        ({ viewTitle }) => name(viewTitle(search, landscape, { item })),
        // The name of the page stands there already.
        () => {},
      )
    }
    return () => {
      isOver = true
    }
  }, [search, landscape, item])
}

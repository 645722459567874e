import { useRouter } from '@tanstack/react-router'
import { useCallback, type ReactNode } from 'react'
import { Anchor, isPlainClick } from '../../../components/navigation/Anchor.tsx'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { itemLink, openItemLink } from '../../../routing/links.ts'
import { fromResults, scrollKeyOf } from '../../../routing/results-state.ts'
import { validateViewSearch, type ViewSearch } from '../../../routing/view-search.ts'
import { rememberSearch } from '../../../stores/recent-searches.ts'
import { usePreloadedItem } from './lazy-item.tsx'

/** Navigation from the results to an item. */
export type ResultLinks = {
  /** Renders the link to an item around its name. */
  renderLink: (item: Item, name: ReactNode) => ReactNode
  /** Opens an item in the panel, or closes the panel; `replace` replaces the history entry. */
  open: (id: string | undefined, replace?: boolean) => void
}

/**
 * Links that open an item in the panel where there is one, and its page elsewhere. The view is read from the router on
 * click, so that the cards do not render again on every key.
 */
export function useResultLinks(hasPanel: boolean): ResultLinks {
  const router = useRouter()
  const preload = usePreloadedItem(hasPanel)
  const open = useCallback(
    (id: string | undefined, replace = false) => {
      const { location } = router.state
      const view = validateViewSearch(location.search)
      const { alone } = location.state
      // Closing goes back in the history where the number of steps is recorded, and replaces the entry elsewhere.
      if (!id && alone) return router.history.go(-alone)
      // The list keeps its scroll position.
      const state = { scrollKey: scrollKeyOf(location), alone: replace ? alone : view.item ? alone && alone + 1 : 1 }
      void router.navigate({ ...openItemLink(viewOf(view), id), resetScroll: false, state, replace: replace || !id })
    },
    [router],
  )
  const renderLink = useCallback(
    (item: Item, name: ReactNode) => (
      <Anchor
        link={itemLink(item.id)}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={(event) => {
          const view = viewOf(router.state.location.search)
          if (view.q) rememberSearch(view.q)
          // A plain click opens the panel or the page; modified clicks are left to the browser.
          if (!isPlainClick(event)) return
          event.preventDefault()
          if (hasPanel) open(item.id)
          else void router.navigate({ ...itemLink(item.id), state: fromResults(view) })
        }}
      >
        {name}
      </Anchor>
    ),
    [hasPanel, open, preload, router],
  )
  return { renderLink, open }
}

/** The view in an address, without its open item. */
function viewOf(search: Record<string, unknown>): ViewSearch {
  const { item: _open, ...view } = validateViewSearch(search)
  return view
}

import { useRouter } from '@tanstack/react-router'
import { useCallback, type ReactNode } from 'react'
import { Anchor, isPlainClick } from '../../../components/navigation/Anchor.tsx'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { itemLink, openItemLink } from '../../../routing/links.ts'
import { fromResults, scrollKeyOf } from '../../../routing/results-state.ts'
import { validateViewSearch, type ViewSearch } from '../../../routing/view-search.ts'
import { rememberSearch } from '../../../stores/recent-searches.ts'
import { usePreloadedItem } from './lazy-item.tsx'

/** How one goes from the results to an item. */
export type ResultLinks = {
  /** The link to an item, around its name. */
  renderLink: (item: Item, name: ReactNode) => ReactNode
  /** Opens an item beside the list, or closes it; `replace` makes it the same step as the one before. */
  open: (id: string | undefined, replace?: boolean) => void
}

/**
 * Links that lead to an item beside the list where there is room, and to its page elsewhere. What they lead to is read
 * when they are followed, so that the cards need not change with every letter.
 */
export function useResultLinks(hasPanel: boolean): ResultLinks {
  const router = useRouter()
  const preload = usePreloadedItem(hasPanel)
  const open = useCallback(
    (id: string | undefined, replace = false) => {
      const { location } = router.state
      const view = validateViewSearch(location.search)
      const { alone } = location.state
      // Closing is the step back where that is known, and no step of its own elsewhere.
      if (!id && alone) return router.history.go(-alone)
      // The list stays where it is.
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
          // A plain click opens the item beside the list where there is room; anything else is the browser's.
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

/** The view that an address shows, without its open item. */
function viewOf(search: Record<string, unknown>): ViewSearch {
  const { item: _open, ...view } = validateViewSearch(search)
  return view
}

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState, type MouseEvent } from 'react'
import { useLandscape } from '../../../components/landscape/landscape-state.ts'
import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import type { MessageFrame } from '../../../components/loading/MissingPart.tsx'
import { isPlainClick } from '../../../components/navigation/Anchor.tsx'
import type { ItemLinkActions } from '../../../components/navigation/ItemLink.tsx'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { language, t } from '../../../i18n/i18n.ts'
import { knowledgeQuery } from '../../../queries/extract.ts'
import { itemLink, openItemLink } from '../../../routing/links.ts'
import { fromResults, scrollKeyOf } from '../../../routing/results-state.ts'
import { validateViewSearch, type ViewSearch } from '../../../routing/view-search.ts'
import { rememberSearch } from '../../../stores/recent-searches.ts'
import { Button } from '../../../ui/Button.tsx'
import { afterFrame } from '../../../ui/schedule-task.ts'
import styles from '../ExplorePage.module.css'

/** Frames an error message in the panel. */
const inPanel: MessageFrame<{ onClose: () => void }> = (message, { onClose }) => (
  <aside className={`${styles['side']} ${styles['panel']}`}>
    {message('part', <Button onClick={onClose}>{t('palette.close')}</Button>)}
  </aside>
)

/** The item panel: its code and texts are preloaded after everything else. */
export const ItemPanel = lazyPart(async () => (await import('./ItemPanel.tsx')).ItemPanel, inPanel)

/** Delay of the preload after the data is loaded, in milliseconds; hovering a link preloads immediately. */
const PRELOAD_DELAY_MS = 2000
/** Delay between the preloads of texts and code, in milliseconds, so that the tasks stay short. */
const CODE_DELAY_MS = 100

/** Navigation from the results to an item. */
type ItemNavigation = {
  /** For the links of the results. */
  links: ItemLinkActions
  /** Opens an item in the panel, or closes the panel; `replace` replaces the history entry. */
  open: (id: string | undefined, replace?: boolean) => void
}

/**
 * Opens items in the panel where there is one, and on their page elsewhere. The view is read from the router on click, so
 * that the cards do not render again on every key.
 */
export function useItemNavigation(hasPanel: boolean): ItemNavigation {
  const router = useRouter()
  const onApproach = usePreloadedItem(hasPanel)
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
  const onOpen = useCallback(
    (item: Item, event: MouseEvent) => {
      const view = viewOf(router.state.location.search)
      if (view.q) rememberSearch(view.q)
      // A plain click opens the panel or the page; modified clicks are left to the browser.
      if (!isPlainClick(event)) return
      event.preventDefault()
      if (hasPanel) open(item.id)
      else void router.navigate({ ...itemLink(item.id), state: fromResults(view) })
    },
    [hasPanel, open, router],
  )
  const links = useMemo(() => ({ onOpen, onApproach }), [onOpen, onApproach])
  return { links, open }
}

/** The view in an address, without its open item. */
function viewOf(search: Record<string, unknown>): ViewSearch {
  const { item: _open, ...view } = validateViewSearch(search)
  return view
}

/**
 * Preloads the code and texts of the item panel or page, once the page is idle.
 * @returns a function that preloads immediately
 */
function usePreloadedItem(hasPanel: boolean): () => void {
  const router = useRouter()
  const client = useQueryClient()
  const { current, isLivePending } = useLandscape()
  const preloadKnowledge = useCallback(
    () => void client.prefetchQuery(knowledgeQuery('relations', language())),
    [client],
  )
  const preloadCode = useCallback(() => {
    if (hasPanel) void ItemPanel.preload()
    else void router.preloadRoute(itemLink('any'))
  }, [hasPanel, router])
  const isIdle = current !== undefined && !current.preview && !isLivePending
  useEffect(() => {
    if (!isIdle) return undefined
    let timer = setTimeout(() => {
      preloadKnowledge()
      timer = setTimeout(preloadCode, CODE_DELAY_MS)
    }, PRELOAD_DELAY_MS)
    return () => clearTimeout(timer)
  }, [isIdle, preloadKnowledge, preloadCode])
  return useCallback(() => {
    preloadKnowledge()
    preloadCode()
  }, [preloadKnowledge, preloadCode])
}

/**
 * Whether the results are laid out beside the item panel. The panel first opens above the results, to be visible
 * immediately; after it is painted, the results make room, which lays all of them out again. With a panel in the first
 * render, they make room from the start.
 */
export function useDeferredPanelLayout(isOpen: boolean): boolean {
  const [isPanelLaidOut, setPanelLaidOut] = useState(isOpen)
  if (isPanelLaidOut && !isOpen) setPanelLaidOut(false)
  useEffect(() => {
    if (!isOpen || isPanelLaidOut) return undefined
    // One frame to paint the panel, and one for its effects.
    let stop = afterFrame(() => {
      stop = afterFrame(() => setPanelLaidOut(true))
    })
    return () => stop()
  }, [isOpen, isPanelLaidOut])
  return isPanelLaidOut && isOpen
}

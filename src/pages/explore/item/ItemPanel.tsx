import { Link } from '@tanstack/react-router'
import { Maximize2 } from '../../../ui/icons.tsx'
import { X } from '../../../ui/icons.tsx'
import { useMemo, useEffect, useRef } from 'react'
import { ItemActions } from '../../../components/item/ItemActions.tsx'
import { ResultSteps } from '../../../components/navigation/ResultSteps.tsx'
import { hasUserInteracted } from '../../../components/scheduling/user-interaction.ts'
import { useResultSteps } from '../../../components/navigation/use-result-steps.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { itemLink } from '../../../routing/links.ts'
import { fromResults } from '../../../routing/results-state.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useItemAddress, LinkedItemDetails } from '../../LinkedItemDetails.tsx'
import explore from '../ExplorePage.module.css'
import styles from './ItemPanel.module.css'
import { resultOrder, type OrderContext } from '../results/result-order.ts'
import { keyOf } from '../../../lib/keys.ts'

type Props = {
  item: Item
  /** The results beside the panel. */
  results: OrderContext
  /** False in a preview, which has only the data of the card. */
  isComplete: boolean
  onStep: (item: Item) => void
  onClose: () => void
}

/** An item beside the list. Escape closes the panel and restores the focus; j and k step to the next and previous result. */
export function ItemPanel({ item, results, isComplete, onStep, onClose }: Props) {
  const panel = useRef<HTMLElement>(null)
  const { current, search, selection, items } = results
  const order = useMemo(() => resultOrder({ current, search, selection, items }), [current, search, selection, items])
  const { neighbours, step, onKey } = useResultSteps(order, item.id, onStep)
  const address = useItemAddress(item.id)
  useEffect(() => {
    if (!panel.current) return
    panel.current.scrollTop = 0
    // Focused only if the user opened it, not on page load. Users who step with the buttons stay on them.
    const isStepping = panel.current.contains(document.activeElement?.closest('[data-step]') ?? null)
    if (hasUserInteracted() && !isStepping) panel.current.focus({ preventScroll: true })
  }, [item.id])
  const open = useRef(item.id)
  useEffect(() => void (open.current = item.id), [item.id])
  // Restores the focus to the result, however the panel is closed.
  useEffect(() => () => focusResult(open.current), [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (keyOf(event) === 'Escape') onClose()
    else onKey(event.nativeEvent)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys work from anywhere inside
    <aside
      ref={panel}
      className={`${explore['side']} ${explore['panel']}`}
      aria-label={t('item.panel')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles['bar']}>
        <ResultSteps name={item.name} neighbours={neighbours} onStep={step} />
        <ItemActions item={item} address={address} />
        <Link
          className={styles['icon']}
          {...itemLink(item.id)}
          state={fromResults(search)}
          aria-label={t('item.openPage')}
          title={t('item.openPage')}
        >
          <Maximize2 size={16} aria-hidden />
        </Link>
        <IconButton label={t('item.close')} onClick={onClose}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      {isComplete && <LinkedItemDetails item={item} level={2} />}
    </aside>
  )
}

/** Frames until the list is laid out again after the panel has closed. */
const FOCUS_FRAMES = 3

/**
 * Focuses a result's link after the panel has closed, unless the user has focused another element. Does nothing if the link
 * is not rendered (another page, or a card outside the window).
 */
function focusResult(itemId: string, frames = FOCUS_FRAMES): void {
  requestAnimationFrame(() => {
    const active = document.activeElement
    // When the columns change, the focused link may be unmounted, or reused for another item.
    const isLost = !active || active === document.body || active.matches('[data-results] a[href*="/item/"]')
    if (!isLost) return
    const links = document.querySelectorAll<HTMLElement>(`[data-results] a[href$="/item/${itemId}"]`)
    const inView = [...links].find((link) => {
      const { top, bottom } = link.getBoundingClientRect()
      return bottom > 0 && top < globalThis.innerHeight
    })
    const link = inView ?? links[0]
    if (link !== active) link?.focus({ preventScroll: true })
    if (frames > 1) focusResult(itemId, frames - 1)
  })
}

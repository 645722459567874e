import { Link } from '@tanstack/react-router'
import { Maximize2 } from 'lucide-react'
import { X } from '../../../ui/icons.tsx'
import { useMemo, useEffect, useRef } from 'react'
import { ItemActions } from '../../../components/item/ItemActions.tsx'
import { ResultSteps } from '../../../components/navigation/ResultSteps.tsx'
import { hasUserInteracted } from '../../../components/scheduling/user-interaction.ts'
import { useSteps } from '../../../components/navigation/use-steps.ts'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { itemLink } from '../../../routing/links.ts'
import { fromResults } from '../../../routing/results-state.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useItemAddress, LinkedItemDetails } from '../../LinkedItemDetails.tsx'
import explore from '../ExplorePage.module.css'
import styles from './ItemPanel.module.css'
import { resultOrder, type Ordered } from '../results/result-order.ts'
import { keyOf } from '../../../lib/keys.ts'

type Props = {
  item: Item
  /** The results beside it. */
  results: Ordered
  /** False while only what a card shows is known of it. */
  isWhole: boolean
  onStep: (item: Item) => void
  onClose: () => void
}

/** An item beside the list. Escape closes it and gives the focus back; j and k go to the next and the previous result. */
export function ItemPanel({ item, results, isWhole, onStep, onClose }: Props) {
  const panel = useRef<HTMLElement>(null)
  const { current, search, selection, items } = results
  const order = useMemo(() => resultOrder({ current, search, selection, items }), [current, search, selection, items])
  const { neighbours, step, onKey } = useSteps(order, item.id, onStep)
  const address = useItemAddress(item.id)
  useEffect(() => {
    if (!panel.current) return
    panel.current.scrollTop = 0
    // Opened by the person, not by an address that was opened this way. Who steps by the buttons stays on them.
    const isStepping = panel.current.contains(document.activeElement?.closest('[data-step]') ?? null)
    if (hasUserInteracted() && !isStepping) panel.current.focus({ preventScroll: true })
  }, [item.id])
  const open = useRef(item.id)
  useEffect(() => void (open.current = item.id), [item.id])
  // However it closes, the focus goes back to the result.
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
      {isWhole && <LinkedItemDetails item={item} level={2} />}
    </aside>
  )
}

/** Frames until the list has taken the place of a panel that went, and its cards stand in their columns. */
const FRAMES = 3

/**
 * Gives the focus to a result's link after the panel beside the list has gone, unless the person is somewhere else by
 * then. Where there is no such link (another page, a card that is far from the window), nothing happens.
 */
function focusResult(itemId: string, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const active = document.activeElement
    // A list that changes its columns may take the focused link with it, or give it to another item.
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

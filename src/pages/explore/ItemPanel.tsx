import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { isTouched } from '../../components/touched.ts'
import type { Item } from '../../domain/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import { IconButton } from '../../ui/Button.tsx'
import { LinkedItemDetails } from '../LinkedItemDetails.tsx'
import styles from './ExplorePage.module.css'

type Props = {
  item: Item
  /** False while only what a card shows is known of it. */
  isWhole: boolean
  onClose: () => void
}

/** An item beside the list. Escape closes it and gives the focus back to where it came from. */
export function ItemPanel({ item, isWhole, onClose }: Props) {
  const panel = useRef<HTMLElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    opener.current ??= document.activeElement
    // Opened by the person, not by an address that was opened this way.
    if (isTouched()) panel.current?.focus({ preventScroll: true })
    if (panel.current) panel.current.scrollTop = 0
  }, [item.id])
  const close = () => {
    onClose()
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape works from anywhere inside
    <aside
      ref={panel}
      className={`${styles['side']} ${styles['panel']}`}
      aria-label={t('item.panel')}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className={styles['panelBar']}>
        <Link {...itemLink(item.id)}>{t('item.openPage')}</Link>
        <IconButton label={t('item.close')} onClick={close}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      {isWhole && <LinkedItemDetails item={item} level={2} />}
    </aside>
  )
}

import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { ItemDetails } from '../../components/ItemDetails.tsx'
import { useLandscape } from '../../components/landscape-state.ts'
import type { Item } from '../../domain/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink, itemLink } from '../../routing/links.ts'
import { IconButton } from '../../ui/Button.tsx'
import styles from './ExplorePage.module.css'

/** An item beside the list. Escape closes it and gives the focus back to where it came from. */
export function ItemPanel({ item, onClose }: { item: Item; onClose: () => void }) {
  const { isLivePending } = useLandscape()
  const panel = useRef<HTMLElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    opener.current ??= document.activeElement
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollTo({ top: 0 })
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
      <ItemDetails
        item={item}
        level={2}
        isLivePending={isLivePending}
        renderPlace={(id, text) => <Link {...exploreLink({ category: [id] })}>{text}</Link>}
      />
    </aside>
  )
}

import { Link } from '@tanstack/react-router'
import { X } from '../../ui/icons.tsx'
import { useMemo } from 'react'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { LogoTile } from '../../components/logo/LogoTile.tsx'
import { useTrayItems } from '../../components/card/use-tray-items.ts'
import {
  MAX_COMPARED,
  clearCompared,
  dismissSaid,
  restoreCompared,
  toggleCompared,
  useCompare,
  type CompareSaid,
} from '../../stores/compare.ts'
import { t } from '../../i18n/i18n.ts'
import { compareLink } from '../../routing/links.ts'
import { Button, IconButton, primaryButtonClass } from '../../ui/Button.tsx'
import styles from './Tray.module.css'

/** What is put aside to compare, and the way there. */
export function Tray() {
  const { current } = useLandscape()
  const said = useCompare((state) => state.said)
  const entries = useTrayItems(current)
  const ids = useMemo(() => entries.map(({ stored, item }) => item?.id ?? stored.id), [entries])
  const free = MAX_COMPARED - entries.length
  return (
    <section className={styles['tray']} aria-label={t('compare.tray')}>
      {/* Always there, so that what is put into it is read out. */}
      <div role="status" className={said ? styles['said'] : undefined}>
        {said && <Said said={said} />}
      </div>
      {entries.length > 0 && (
        <div className={styles['row']}>
          <ul className={styles['items']}>
            {entries.map(({ stored, item }) => (
              <li key={stored.id} className={styles['item']}>
                <span className={styles['logo']}>
                  <LogoTile name={stored.name} logo={item?.logo} />
                </span>
                <span dir="auto" className={styles['name']}>
                  {item?.name ?? stored.name}
                </span>
                <IconButton label={t('compare.takeOut', { name: stored.name })} onClick={() => toggleCompared(stored)}>
                  <X size={16} aria-hidden />
                </IconButton>
              </li>
            ))}
            {Array.from({ length: free }, (_, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the free places are all alike
              <li key={index} className={styles['free']} aria-hidden />
            ))}
          </ul>
          <Button onClick={clearCompared}>{t('compare.clear')}</Button>
          <Link className={primaryButtonClass} {...compareLink({ items: ids })}>
            {t('nav.compare')}
          </Link>
        </div>
      )}
    </section>
  )
}

function Said({ said }: { said: CompareSaid }) {
  return (
    <>
      <span>{said.kind === 'full' ? t('compare.full', { name: said.name }) : t('compare.cleared')}</span>
      {said.kind === 'cleared' && <Button onClick={restoreCompared}>{t('compare.undo')}</Button>}
      <IconButton label={t('live.dismiss')} onClick={dismissSaid}>
        <X size={16} aria-hidden />
      </IconButton>
    </>
  )
}

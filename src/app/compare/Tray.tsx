import { Link } from '@tanstack/react-router'
import { X } from '../../ui/icons.tsx'
import { useMemo } from 'react'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { LogoTile } from '../../components/logo/LogoTile.tsx'
import { useTrayItems } from '../../components/card/use-tray-items.ts'
import {
  MAX_COMPARED,
  clearCompared,
  dismissCompareNotice,
  restoreCompared,
  toggleCompared,
  useCompare,
  type CompareNotice,
} from '../../stores/compare.ts'
import { t } from '../../i18n/i18n.ts'
import { compareLink } from '../../routing/links.ts'
import { Button, IconButton, primaryButtonClass } from '../../ui/Button.tsx'
import styles from './Tray.module.css'

/** The items selected for comparison, with a link to compare them. */
export function Tray() {
  const { current } = useLandscape()
  const notice = useCompare((state) => state.notice)
  const entries = useTrayItems(current)
  const ids = useMemo(() => entries.map(({ stored, item }) => item?.id ?? stored.id), [entries])
  const free = MAX_COMPARED - entries.length
  return (
    <section className={styles['tray']} aria-label={t('compare.tray')}>
      {/* Always rendered, so that screen readers announce its changes. */}
      <div role="status" className={notice ? styles['said'] : undefined}>
        {notice && <CompareNoticeText notice={notice} />}
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
              // oxlint-disable-next-line react/no-array-index-key -- all free slots are the same
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

function CompareNoticeText({ notice }: { notice: CompareNotice }) {
  return (
    <>
      <span>{notice.kind === 'full' ? t('compare.full', { name: notice.name }) : t('compare.cleared')}</span>
      {notice.kind === 'cleared' && <Button onClick={restoreCompared}>{t('compare.undo')}</Button>}
      <IconButton label={t('live.dismiss')} onClick={dismissCompareNotice}>
        <X size={16} aria-hidden />
      </IconButton>
    </>
  )
}

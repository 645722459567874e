import { Link } from '@tanstack/react-router'
import { MAX_COMPARED } from '../../stores/compare.ts'
import { t } from '../../i18n/i18n.ts'
import { compareLink } from '../../routing/links.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import styles from './ComparePage.module.css'
import type { Compared } from './use-compared.ts'

/** Notices about the address: unknown ids, too many ids, or a tray with other items. */
export function CompareNotices({ compared }: { compared: Compared }) {
  const { search, unknown, surplus, otherTray, saveToTray } = compared
  return (
    <>
      {unknown.length > 0 && (
        <p className={styles['notice']} role="alert">
          {t('compare.unknown', { count: unknown.length, names: unknown.join(', ') })}
        </p>
      )}
      {surplus.length > 0 && (
        <p className={styles['notice']} role="alert">
          {t('compare.surplus', { max: MAX_COMPARED, names: surplus.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {otherTray && otherTray.length > 0 && (
        <div className={styles['notice']} role="note">
          <p>{t('compare.foreign', { names: otherTray.map(({ name }) => name).join(', ') })}</p>
          <Link className={buttonClass} {...compareLink({ ...search, items: otherTray.map(({ id }) => id) })}>
            {t('compare.showTray')}
          </Link>
          <Button onClick={saveToTray}>{t('compare.keepInstead')}</Button>
        </div>
      )}
    </>
  )
}

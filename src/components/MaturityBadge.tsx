import type { Maturity } from '../domain/landscape.ts'
import { t } from '../i18n/i18n.ts'
import styles from './MaturityBadge.module.css'

/** A maturity level in words, with its hue and shape. */
export function MaturityBadge({ maturity }: { maturity: Maturity }) {
  return (
    <span className={`${styles['badge']} ${styles[maturity]}`}>
      <span className={styles['mark']} aria-hidden />
      {t(`maturity.${maturity}`)}
    </span>
  )
}

/** A maturity level as its shape alone, where there is no room for words; screen readers get the words. */
export function MaturityMark({ maturity }: { maturity: Maturity }) {
  return (
    <span className={`${styles['badge']} ${styles[maturity]}`} title={t(`maturity.${maturity}`)}>
      <span className={styles['mark']} role="img" aria-label={t(`maturity.${maturity}`)} />
    </span>
  )
}

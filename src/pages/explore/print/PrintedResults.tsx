import type { ReactNode } from 'react'
import { formatDate } from '../../../i18n/format.ts'
import { t } from '../../../i18n/i18n.ts'
import { useLandscape } from '../../../components/landscape/landscape-state.ts'
import styles from './PrintedResults.module.css'

/** Maximum number of printed results: more would block the page for seconds. */
export const PRINT_LIMIT = 500

type Props = {
  /** The number of results. */
  total: number
  children: ReactNode
}

/** Replaces a windowed list in print: the results without windowing, and their source. */
export function PrintedResults({ total, children }: Props) {
  const { current } = useLandscape()
  return (
    <div className={styles['paper']}>
      {children}
      {total > PRINT_LIMIT && <p>{t('print.first', { total, shown: PRINT_LIMIT })}</p>}
      {current && <p>{t('print.source', { date: formatDate(current.date, 'long') })}</p>}
      <p>{globalThis.location.href}</p>
    </div>
  )
}

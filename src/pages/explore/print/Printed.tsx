import type { ReactNode } from 'react'
import { formatDate } from '../../../i18n/format.ts'
import { t } from '../../../i18n/i18n.ts'
import { useLandscape } from '../../../components/landscape/landscape-state.ts'
import styles from './Printed.module.css'

/** Results that are put on paper: more would be a book, and would keep the page busy for seconds. */
export const PRINT_LIMIT = 500

type Props = {
  /** How many results there are. */
  total: number
  children: ReactNode
}

/** What stands on paper in the place of a windowed list: the results one after the other, and where they are from. */
export function Printed({ total, children }: Props) {
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

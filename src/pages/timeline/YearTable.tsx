import { memo } from 'react'
import type { YearTotal } from '../../domain/maturity/year-totals.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { LevelSwatch } from './Level.tsx'
import styles from './tables.module.css'
import { STEPS } from './YearTotals.tsx'

/** The totals of each year as a table. */
export const YearTable = memo(function YearTable({ totals }: { totals: readonly YearTotal[] }) {
  return (
    <Disclosure className={styles['fold']} title={t('timeline.years.table')}>
      {/* A horizontally scrollable table must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('timeline.years')}>
        <table className={styles['narrow']} aria-label={t('timeline.years')}>
          <thead>
            <tr>
              <th scope="col">{t('timeline.years.year')}</th>
              {STEPS.map(({ stage, level }) => (
                <th key={stage} scope="col" className={styles['number']}>
                  <LevelSwatch level={level} /> {t(`timeline.step.${stage}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.map((total) => (
              <tr key={total.year}>
                <th scope="row">{total.year}</th>
                {STEPS.map(({ stage }) => (
                  <td key={stage} className={styles['number']}>
                    {formatNumber(total[stage])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  )
})

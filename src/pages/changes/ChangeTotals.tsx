import type { Comparison } from '../../domain/changes/compare-states.ts'
import { CHANGE_CLASSES } from '../../domain/changes/kinds.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import styles from './ChangeTotals.module.css'

/** Totals of both sides by class of change; every item of either file is counted once. */
export function ChangeTotals({ counts }: { counts: Comparison['counts'] }) {
  const all = CHANGE_CLASSES.reduce((sum, name) => sum + counts[name], 0)
  const rows = [
    [t('changes.sums.before'), all - counts.new],
    ...CHANGE_CLASSES.map((name) => [t(`changes.class.${name}`), counts[name]] as const),
    [t('changes.sums.after'), all - counts.gone],
  ] as const
  return (
    <section className={styles['sums']} aria-label={t('changes.sums')}>
      <h2>{t('changes.sums')}</h2>
      <dl>
        {rows.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

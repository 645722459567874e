import type { Comparison } from '../../domain/changes/compare-states.ts'
import { CHANGE_CLASSES } from '../../domain/changes/kinds.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import styles from './Sums.module.css'

/** How many items of both sides are what: every one of either file is counted once. */
export function Sums({ counts }: { counts: Comparison['counts'] }) {
  const all = CHANGE_CLASSES.reduce((sum, one) => sum + counts[one], 0)
  const rows = [
    [t('changes.sums.before'), all - counts.new],
    ...CHANGE_CLASSES.map((one) => [t(`changes.class.${one}`), counts[one]] as const),
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

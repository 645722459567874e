import { t } from '../../../i18n/i18n.ts'
import type { ResultsViewProps } from '../results/results-view.ts'
import styles from './MapView.module.css'
import { WholeMap } from './WholeMap.tsx'

/** The landscape as a map, on which the results stand out. */
export function MapView(props: ResultsViewProps) {
  // With the projects alone everything would lie elsewhere a moment later.
  if (!props.shown.preview) return <WholeMap {...props} />
  return (
    <div className={styles['map']}>
      <div className={`${styles['frame']} ${styles['waiting']}`} role="status">
        {t('results.loading')}
      </div>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Landscape } from '../../domain/landscape.ts'
import { countStatistics } from '../../domain/statistics.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink, timelineLink } from '../../routing/links.ts'
import { BarList } from './BarList.tsx'
import { MaturityMatrix } from './MaturityMatrix.tsx'
import styles from './Statistics.module.css'

/** How much of what there is; every number is a link to the filter that it is the result of. */
export function StatisticsSection({ landscape }: { landscape: Landscape }) {
  const statistics = useMemo(() => countStatistics(landscape), [landscape])
  return (
    <section className={styles['statistics']}>
      <h2>{t('data.statistics')}</h2>
      <p className={styles['lead']}>{t('data.statisticsLead')}</p>
      <MaturityMatrix statistics={statistics} />
      <div className={styles['lists']}>
        <BarList
          title={t('data.byCategory')}
          rows={statistics.byCategory.map(({ id, name, total }) => ({
            key: id,
            label: name,
            total,
            link: exploreLink({ category: [id] }),
          }))}
        />
        <BarList
          title={t('data.byYear')}
          rows={statistics.byYear.map(({ year, total }) => ({
            key: String(year),
            label: String(year),
            total,
            link: exploreLink({ from: year, to: year }),
          }))}
        >
          <Link {...timelineLink()}>{t('data.onTimeline')}</Link>
        </BarList>
      </div>
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { contentsOf } from '../../domain/landscape/contents.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { countStatistics } from '../../domain/results/statistics.ts'
import { t } from '../../i18n/i18n.ts'
import { placeName } from '../../i18n/place-names.ts'
import { exploreLink, timelineLink } from '../../routing/links.ts'
import { BarList } from './BarList.tsx'
import { MaturityMatrix } from './MaturityMatrix.tsx'
import styles from './Statistics.module.css'

/** Statistics of the landscape; every number links to the view that lists its items. */
export function StatisticsSection({ landscape }: { landscape: Landscape }) {
  const statistics = useMemo(() => countStatistics(landscape), [landscape])
  const { organisations, isOrganisations } = contentsOf(landscape)
  const lead = isOrganisations
    ? 'data.statisticsOrganisations'
    : organisations > 0
      ? 'data.statisticsLead'
      : 'data.statisticsAll'
  return (
    <section className={styles['statistics']}>
      <h2>{t('data.statistics')}</h2>
      <p className={styles['lead']}>{t(lead)}</p>
      {(statistics.columns.length > 0 || statistics.byArea.size > 0) && <MaturityMatrix statistics={statistics} />}
      <div className={styles['lists']}>
        <BarList
          title={t('data.byCategory')}
          rows={statistics.byCategory.map(({ id, name, total }) => ({
            key: id,
            label: placeName(id, name),
            total,
            link: exploreLink({ category: [id] }),
          }))}
        />
        {statistics.byYear.length > 0 && (
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
        )}
      </div>
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { MaturityBadge } from '../../components/maturity/MaturityBadge.tsx'
import type { Project } from '../../domain/maturity/history.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import styles from './UndatedProjects.module.css'

type Props = {
  /** The projects that pass the filters. */
  projects: readonly Project[]
  /** The number of projects without filters. */
  total: number
  /** In the landscape's order. */
  levels: readonly string[]
}

/** Projects of a file without dates: instead of a chart, they are grouped by level. */
export function UndatedProjects({ projects, total, levels }: Props) {
  return (
    <section aria-label={t('timeline.byLevel')}>
      <p className={styles['lead']}>{t('timeline.noDates', { count: total })}</p>
      {levels.map((level) => {
        const levelProjects = projects.filter(({ maturity }) => maturity === level)
        return (
          levelProjects.length > 0 && (
            <div key={level} className={styles['level']}>
              <h2 className={styles['heading']}>
                <MaturityBadge maturity={level} />{' '}
                <span className={styles['count']}>{formatNumber(levelProjects.length)}</span>
              </h2>
              <ul className={styles['projects']}>
                {levelProjects.map(({ id, name }) => (
                  <li key={id}>
                    <Link {...itemLink(id)}>{name}</Link>
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { MaturityBadge } from '../../components/maturity/MaturityBadge.tsx'
import type { Project } from '../../domain/maturity/history.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import styles from './UndatedProjects.module.css'

type Props = {
  /** Those that the filters leave. */
  projects: readonly Project[]
  /** How many there are, filters aside. */
  total: number
  /** In the landscape's order. */
  levels: readonly string[]
}

/** The projects of a file that dates none of them: there is no chart to draw, so they stand under their levels. */
export function UndatedProjects({ projects, total, levels }: Props) {
  return (
    <section aria-label={t('timeline.byLevel')}>
      <p className={styles['lead']}>{t('timeline.noDates', { count: total })}</p>
      {levels.map((level) => {
        const own = projects.filter(({ maturity }) => maturity === level)
        return (
          own.length > 0 && (
            <div key={level} className={styles['level']}>
              <h2 className={styles['heading']}>
                <MaturityBadge maturity={level} /> <span className={styles['count']}>{formatNumber(own.length)}</span>
              </h2>
              <ul className={styles['projects']}>
                {own.map(({ id, name }) => (
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

import { Link } from '@tanstack/react-router'
import { AREA_ICONS } from '../../components/knowledge/area-icons.tsx'
import { MaturityMark } from '../../components/maturity/MaturityBadge.tsx'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { focusLink, itemLink } from '../../routing/links.ts'
import type { AreaCoverage } from '../../stack/coverage.ts'
import styles from './StackPage.module.css'

type Props = { coverage: readonly AreaCoverage[]; items: readonly Item[] }

/** The stack's items in each focus area; where there are none, suggestions to start with. */
export function FocusCoverage({ coverage, items }: Props) {
  const named = new Set(items)
  return (
    <section className={styles['section']} aria-labelledby="stack-coverage">
      <h2 id="stack-coverage">{t('stack.coverage.title')}</h2>
      <p className={styles['soft']}>{t('stack.coverage.lead')}</p>
      <ul className={styles['areas']}>
        {coverage.map(({ area, items: covering, suggestions }) => {
          const Icon = AREA_ICONS[area]
          return (
            <li key={area} className={covering.length > 0 ? styles['area'] : `${styles['area']} ${styles['missing']}`}>
              <h3>
                <Icon size={18} aria-hidden />
                <Link {...focusLink(area)}>{t(`area.${area}`)}</Link>
              </h3>
              {covering.length === 0 && <p className={styles['soft']}>{t('stack.coverage.none')}</p>}
              <ul className={styles['names']}>
                {(covering.length > 0 ? covering : suggestions).map((item) => (
                  <li key={item.id}>
                    <Link dir="auto" {...itemLink(item.id)}>
                      {covering.length > 0 && !named.has(item)
                        ? t('stack.coverage.implied', { name: item.name })
                        : item.name}
                    </Link>
                    {item.maturity && <MaturityMark maturity={item.maturity} />}
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

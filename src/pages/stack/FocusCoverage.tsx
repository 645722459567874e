import { Link } from '@tanstack/react-router'
import { AREA_ICONS } from '../../components/knowledge/area-icons.tsx'
import { MaturityMark } from '../../components/maturity/MaturityBadge.tsx'
import type { Item } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { focusLink, itemLink } from '../../routing/links.ts'
import type { AreaCoverage } from '../../stack/coverage.ts'
import styles from './StackPage.module.css'

type Props = { coverage: readonly AreaCoverage[]; items: readonly Item[] }

/** What a stack has in each focus area; where it has nothing, where to start. */
export function FocusCoverage({ coverage, items }: Props) {
  const named = new Set(items)
  return (
    <section className={styles['section']} aria-labelledby="stack-coverage">
      <h2 id="stack-coverage">{t('stack.coverage.title')}</h2>
      <p className={styles['soft']}>{t('stack.coverage.lead')}</p>
      <ul className={styles['areas']}>
        {coverage.map(({ area, items: own, suggestions }) => {
          const Icon = AREA_ICONS[area]
          return (
            <li key={area} className={own.length > 0 ? styles['area'] : `${styles['area']} ${styles['missing']}`}>
              <h3>
                <Icon size={18} aria-hidden />
                <Link {...focusLink(area)}>{t(`area.${area}`)}</Link>
              </h3>
              {own.length === 0 && <p className={styles['soft']}>{t('stack.coverage.none')}</p>}
              <ul className={styles['names']}>
                {(own.length > 0 ? own : suggestions).map((item) => (
                  <li key={item.id}>
                    <Link dir="auto" {...itemLink(item.id)}>
                      {own.length > 0 && !named.has(item)
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

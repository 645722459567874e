import { Link } from '@tanstack/react-router'
import { MaturityBadge } from '../../components/MaturityBadge.tsx'
import { NOT_A_PROJECT } from '../../domain/filters.ts'
import { FOCUS_AREAS, type FocusArea } from '../../domain/landscape.ts'
import { MATURITY_COLUMNS, type MaturityColumn, type MaturityCounts, type Statistics } from '../../domain/statistics.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink } from '../../routing/links.ts'
import { LevelBar } from '../timeline/Level.tsx'
import { percent } from '../timeline/percent.ts'
import styles from './Statistics.module.css'

/** Focus areas by maturity. A bar is as long as its number is to the largest of its column. */
export function MaturityMatrix({ statistics }: { statistics: Statistics }) {
  const largest = (column: MaturityColumn) => Math.max(1, ...FOCUS_AREAS.map((area) => statistics.byArea[area][column]))
  return (
    <>
      <h3 id="by-maturity">{t('data.byMaturity')}</h3>
      {/* A table that scrolls sideways must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-labelledby="by-maturity">
        <table className={styles['matrix']} aria-labelledby="by-maturity">
          <thead>
            <tr>
              <th scope="col">{t('filters.area')}</th>
              {MATURITY_COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {column === NOT_A_PROJECT ? t('maturity.none') : <MaturityBadge maturity={column} />}
                </th>
              ))}
              <th scope="col" className={styles['sum']}>
                {t('data.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {FOCUS_AREAS.map((area) => (
              <AreaRow key={area} area={area} counts={statistics.byArea[area]} largest={largest} />
            ))}
            <AreaRow counts={statistics.all} />
          </tbody>
        </table>
      </div>
    </>
  )
}

type RowProps = {
  area?: FocusArea
  counts: MaturityCounts
  /** The largest number of a column; without it there are no bars. */
  largest?: (column: MaturityColumn) => number
}

/** One area's numbers, or without an area those of the whole landscape. */
function AreaRow({ area, counts, largest }: RowProps) {
  const row = area ? t(`area.${area}`) : t('data.everything')
  const within = area ? { area: [area] } : {}
  return (
    <tr>
      <th scope="row">{row}</th>
      {MATURITY_COLUMNS.map((column) => (
        <td key={column}>
          <Link
            className={styles['cell']}
            {...exploreLink({ maturity: [column], ...within })}
            aria-label={t('data.cell', { row, column: t(`maturity.${column}`), count: counts[column] })}
          >
            <span className={styles['number']}>{formatNumber(counts[column])}</span>
            {largest && <Part column={column} part={counts[column] / largest(column)} />}
          </Link>
        </td>
      ))}
      <td className={styles['sum']}>
        <Link
          className={styles['cell']}
          {...exploreLink(within)}
          aria-label={t('data.cell', { row, column: t('data.total'), count: counts.total })}
        >
          <span className={styles['number']}>{formatNumber(counts.total)}</span>
        </Link>
      </td>
    </tr>
  )
}

/** Pixels. */
const HEIGHT = 12

function Part({ column, part }: { column: MaturityColumn; part: number }) {
  return (
    <svg className={styles['part']} height={HEIGHT} aria-hidden>
      {part > 0 &&
        (column === NOT_A_PROJECT ? (
          <rect className={styles['other']} y={2.5} height={HEIGHT - 5} width={percent(part * 100)} />
        ) : (
          <LevelBar level={column} from={0} to={part * 100} baseline={HEIGHT} height={HEIGHT - 2} />
        ))}
    </svg>
  )
}

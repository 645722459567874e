import { Link } from '@tanstack/react-router'
import { levelName } from '../../components/maturity/level-name.ts'
import { MaturityBadge } from '../../components/maturity/MaturityBadge.tsx'
import { FOCUS_AREAS, type FocusArea } from '../../domain/landscape/landscape.ts'
import { isMaturity } from '../../domain/landscape/levels.ts'
import type { MaturityColumn, MaturityCounts, Statistics } from '../../domain/results/statistics.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink } from '../../routing/links.ts'
import { LevelBar, percent } from '../timeline/Level.tsx'
import styles from './Statistics.module.css'

/** Columns that fit the default width: the CNCF's levels, and items that are not projects. */
const DEFAULT_COLUMNS = 5

/** Focus areas by maturity. Bar lengths are relative to the largest number of the column. */
export function MaturityMatrix({ statistics: { columns, byArea, all } }: { statistics: Statistics }) {
  const areas = FOCUS_AREAS.flatMap((area) => {
    const counts = byArea.get(area)
    return counts ? [{ area, counts }] : []
  })
  const largest = (id: string) => Math.max(1, ...areas.map(({ counts }) => counts.byColumn.get(id) ?? 0))
  return (
    <>
      <h3 id="by-maturity">{t('data.byMaturity')}</h3>
      {/* A horizontally scrollable table must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-labelledby="by-maturity">
        <table className={columns.length > DEFAULT_COLUMNS ? `${styles['matrix']} ${styles['wide']}` : styles['matrix']} aria-labelledby="by-maturity">
          <thead>
            <tr>
              <th scope="col">{t('filters.area')}</th>
              {columns.map(({ id, level }) => (
                <th key={id} scope="col">
                  {level === undefined ? t('maturity.none') : <MaturityBadge maturity={level} />}
                </th>
              ))}
              <th scope="col" className={styles['sum']}>
                {t('data.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.map(({ area, counts }) => (
              <AreaRow key={area} area={area} columns={columns} counts={counts} largest={largest} />
            ))}
            <AreaRow columns={columns} counts={all} />
          </tbody>
        </table>
      </div>
    </>
  )
}

type RowProps = {
  area?: FocusArea
  columns: readonly MaturityColumn[]
  counts: MaturityCounts
  /** The largest number of a column, by its id; without it, no bars are drawn. */
  largest?: (id: string) => number
}

/** The numbers of one area, or without an area of the whole landscape. */
function AreaRow({ area, columns, counts, largest }: RowProps) {
  const row = area ? t(`area.${area}`) : t('data.everything')
  const within = area ? { area: [area] } : {}
  return (
    <tr>
      <th scope="row">{row}</th>
      {columns.map((column) => {
        const { id, level } = column
        const count = counts.byColumn.get(id) ?? 0
        const name = level === undefined ? t('maturity.none') : levelName(level)
        return (
          <td key={id}>
            <Link
              className={styles['cell']}
              {...exploreLink({ maturity: [id], ...within })}
              aria-label={t('data.cell', { row, column: name, count })}
            >
              <span className={styles['number']}>{formatNumber(count)}</span>
              {largest && <CellBar level={level} share={count / largest(id)} />}
            </Link>
          </td>
        )
      })}
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

/** Height of a bar in pixels. */
const BAR_HEIGHT = 12

function CellBar({ level, share }: { level: string | undefined; share: number }) {
  return (
    <svg className={styles['part']} height={BAR_HEIGHT} aria-hidden>
      {share > 0 &&
        (isMaturity(level) ? (
          <LevelBar level={level} from={0} to={share * 100} baseline={BAR_HEIGHT} height={BAR_HEIGHT - 2} />
        ) : (
          <rect className={styles['other']} y={2.5} height={BAR_HEIGHT - 5} width={percent(share * 100)} />
        ))}
    </svg>
  )
}

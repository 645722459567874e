import { Link } from '@tanstack/react-router'
import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { formatNumber } from '../../i18n/format.ts'
import type { exploreLink } from '../../routing/links.ts'
import { percent } from '../timeline/Level.tsx'
import styles from './Statistics.module.css'

type Row = { key: string; label: string; total: number; link: ReturnType<typeof exploreLink> }
type Props = {
  title: string
  rows: readonly Row[]
  /** A footer below the bars. */
  children?: ReactNode
}

/** A bar chart of numbers; each row is a link. */
export function BarList({ title, rows, children }: Props) {
  const width = scaleLinear([0, max(rows, ({ total }) => total) ?? 1], [0, 100])
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ key, label, total, link }) => (
          <li key={key}>
            <Link className={styles['bar']} {...link}>
              <span className={styles['label']}>{label}</span>{' '}
              <svg className={styles['track']} aria-hidden>
                <rect className={styles['fill']} width={percent(width(total))} height="100%" />
              </svg>
              <span className={styles['number']}>{formatNumber(total)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {children && <p className={styles['beneath']}>{children}</p>}
    </div>
  )
}

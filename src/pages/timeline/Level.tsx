import type { Maturity } from '../../domain/landscape.ts'
import styles from './Level.module.css'
import { percent } from './time-axis.ts'

/** Pixels. A level's bar is the higher the further a project has come; all stand on one line. */
export const BAR_HEIGHT: Record<Maturity, number> = { sandbox: 6, incubating: 10, graduated: 15, archived: 3 }

/** The class that draws a level. */
export const levelClass = (level: Maturity) => styles[level] ?? ''

type BarProps = { level: Maturity; from: number; to: number; baseline: number }

/** A time at one level; `from` and `to` in percent of the width, `baseline` in pixels from the top. */
export function LevelBar({ level, from, to, baseline }: BarProps) {
  const height = BAR_HEIGHT[level]
  return (
    <rect
      className={levelClass(level)}
      x={percent(from)}
      width={percent(Math.max(to - from, 0.2))}
      y={baseline - height + 0.5}
      height={height - 1}
    />
  )
}

/** A level as it is drawn, for a key. */
export function LevelSwatch({ level }: { level: Maturity }) {
  return (
    <svg className={styles['swatch']} width={20} height={16} aria-hidden>
      <LevelBar level={level} from={0} to={100} baseline={15} />
    </svg>
  )
}

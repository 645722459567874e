import type { Maturity } from '../../domain/landscape/landscape.ts'
import styles from './Level.module.css'

/** A percentage for SVG and CSS. */
export function percent(value: number): string {
  return `${value.toFixed(2)}%`
}

/** Bar heights in pixels. They rise with the level; all bars share one baseline. */
export const BAR_HEIGHT: Record<Maturity, number> = { sandbox: 6, incubating: 10, graduated: 15, archived: 3 }

/** The class that styles a level. */
export const levelClass = (level: Maturity) => styles[level] ?? ''

type BarProps = {
  /** Undefined where the level is unrecorded. */
  level: Maturity | undefined
  from: number
  to: number
  baseline: number
  height?: number
}

/** A span at one level; `from` and `to` in percent of the width, `baseline` and `height` in pixels. */
export function LevelBar({ level, from, to, baseline, height = BAR_HEIGHT[level ?? 'sandbox'] }: BarProps) {
  // A thin rectangle would be all border.
  if (level === 'archived' && height < 5) {
    const y = baseline - height / 2
    return <line className={styles['rail']} x1={percent(from)} x2={percent(to)} y1={y} y2={y} strokeWidth={height} />
  }
  return (
    <rect
      className={level ? levelClass(level) : styles['unknown']}
      x={percent(from)}
      width={percent(Math.max(to - from, 0.2))}
      y={baseline - height + 0.5}
      height={height - 1}
    />
  )
}

/** A sample of a level's bar, for a key. */
export function LevelSwatch({ level }: { level: Maturity }) {
  return (
    <svg className={styles['swatch']} width={20} height={16} aria-hidden>
      <LevelBar level={level} from={0} to={100} baseline={15} />
    </svg>
  )
}

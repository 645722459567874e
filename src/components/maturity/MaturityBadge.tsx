import { isMaturity } from '../../domain/landscape/levels.ts'
import { levelName } from './level-name.ts'
import styles from './MaturityBadge.module.css'

type Props = {
  /** One of the CNCF's levels, each with its hue and shape, or a custom level of the file. */
  maturity: string
}

/** A maturity level in words, with its hue and shape. */
export function MaturityBadge({ maturity }: Props) {
  return (
    <span className={classOf(maturity)}>
      <span className={styles['mark']} aria-hidden />
      {isMaturity(maturity) ? levelName(maturity) : <span className={styles['words']}>{levelName(maturity)}</span>}
    </span>
  )
}

/** A maturity level as its shape only, where space is short; screen readers get the name. */
export function MaturityMark({ maturity }: Props) {
  return (
    <span className={classOf(maturity)} title={levelName(maturity)}>
      <span className={styles['mark']} role="img" aria-label={levelName(maturity)} />
    </span>
  )
}

function classOf(maturity: string): string {
  return `${styles['badge']} ${styles[isMaturity(maturity) ? maturity : 'own']}`
}

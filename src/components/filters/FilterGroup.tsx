import type { ReactNode } from 'react'
import styles from './FilterPanel.module.css'

/** The options of a filter under its name. */
export function FilterGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      {children}
    </fieldset>
  )
}

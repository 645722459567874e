import type { ReactNode } from 'react'
import { formatNumber } from '../../i18n/format.ts'
import { useInputBeforeHydration } from '../../ui/input-handlers.ts'
import styles from './FilterPanel.module.css'

type Props = {
  label: string
  /** The language of the label, where it differs from the page's. */
  lang?: string | undefined
  /** The tooltip and description of the value. */
  note?: string | undefined
  /** A decorative mark before the label. */
  mark?: ReactNode
  /** Undefined while counts are pending; the space is reserved. */
  count: number | undefined
  checked: boolean
  onToggle: () => void
}

/** One value of a filter, with its number of results. */
export function FilterOption({ label, lang, note, mark, count, checked, onToggle }: Props) {
  const box = useInputBeforeHydration<HTMLInputElement>((field) => field.checked !== checked && onToggle())
  return (
    <label
      className={count === 0 && !checked ? `${styles['option']} ${styles['empty']}` : styles['option']}
      title={note}
    >
      <input ref={box} type="checkbox" checked={checked} onChange={onToggle} title={note} />
      {mark && (
        <span className={styles['mark']} aria-hidden>
          {mark}
        </span>
      )}
      <span className={styles['label']} lang={lang}>
        {label}
      </span>
      <span className={styles['count']}>{count !== undefined && formatNumber(count)}</span>
    </label>
  )
}

/** The options of a filter below its name. */
export function FilterGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      {children}
    </fieldset>
  )
}

import type { ReactNode } from 'react'
import { useFilledEarly } from './field-input.ts'
import styles from './Select.module.css'

type Props<V extends string> = {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  /** Stands for the whole field, whose label is its tooltip. */
  icon?: ReactNode
}

/** A choice of one out of a few, with the browser's own list. */
export function Select<V extends string>({ label, value, options, onChange, hideLabel = false, icon }: Props<V>) {
  const choose = (text: string | undefined) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen) onChange(chosen.value)
  }
  const select = useFilledEarly<HTMLSelectElement>((field) => field.value !== value && choose(field.value))
  return (
    <label
      className={icon ? `${styles['label']} ${styles['withIcon']}` : styles['label']}
      title={icon ? label : undefined}
    >
      {icon && <span className={styles['icon']}>{icon}</span>}
      <span className={hideLabel ? styles['hidden'] : undefined}>{label}</span>
      <select
        ref={select}
        className={styles['select']}
        value={value}
        // What a browser would fill in again after a reload is nobody's choice.
        autoComplete="off"
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

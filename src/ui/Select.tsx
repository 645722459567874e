import type { ReactNode } from 'react'
import { useInputBeforeHydration } from './input-handlers.ts'
import styles from './Select.module.css'

type Props<V extends string> = {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
  /** A class of visually-hidden.css, where the label is not always displayed. */
  labelClass?: string
  /** Rendered in place of the label, which becomes the tooltip and is read out. */
  icon?: ReactNode
}

/** A native drop-down list. */
export function Select<V extends string>({ label, value, options, onChange, labelClass, icon }: Props<V>) {
  const choose = (text: string | undefined) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen) onChange(chosen.value)
  }
  const select = useInputBeforeHydration<HTMLSelectElement>((field) => field.value !== value && choose(field.value))
  return (
    <label
      className={icon ? `${styles['label']} ${styles['withIcon']}` : styles['label']}
      title={icon ? label : undefined}
    >
      {icon && <span className={styles['icon']}>{icon}</span>}
      <span className={icon ? 'visually-hidden' : labelClass}>{label}</span>
      <select
        ref={select}
        className={styles['select']}
        value={value}
        // A value that the browser restores after a reload is not the user's choice.
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

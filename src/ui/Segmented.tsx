import { useId, type ComponentType } from 'react'
import styles from './Segmented.module.css'

type Option<V extends string> = { value: V; label: string; Icon?: ComponentType<{ size: number; 'aria-hidden': true }> }
type Props<V extends string> = {
  label: string
  value: V
  options: readonly Option<V>[]
  onChange: (value: V) => void
}

/** A choice among a few visible options. Native radio buttons, so the arrow keys work as usual. */
export function Segmented<V extends string>({ label, value, options, onChange }: Props<V>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles['group']}>
      {options.map(({ value: option, label: text, Icon }) => (
        <label key={option} className={styles['option']}>
          <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChange(option)} />
          {Icon && <Icon size={16} aria-hidden />}
          <span className={Icon && 'visually-hidden-phone'}>{text}</span>
        </label>
      ))}
    </div>
  )
}

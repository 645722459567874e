import { useId, type ComponentType } from 'react'
import styles from './Segmented.module.css'

type Option<V extends string> = { value: V; label: string; Icon?: ComponentType<{ size: number; 'aria-hidden': true }> }
type Props<V extends string> = {
  label: string
  value: V
  options: readonly Option<V>[]
  onChange: (value: V) => void
}

/** A choice of a few, all of them visible; native radio buttons, so that the arrow keys work as everywhere. */
export function Segmented<V extends string>({ label, value, options, onChange }: Props<V>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles['group']}>
      {options.map(({ value: own, label: text, Icon }) => (
        <label key={own} className={styles['option']}>
          <input type="radio" name={name} value={own} checked={own === value} onChange={() => onChange(own)} />
          {Icon && <Icon size={16} aria-hidden />}
          <span className={styles['text']}>{text}</span>
        </label>
      ))}
    </div>
  )
}

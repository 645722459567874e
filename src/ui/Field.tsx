import type { ComponentProps } from 'react'
import { keepComposing } from '../lib/keys.ts'
import styles from './Field.module.css'

type Props = Omit<ComponentProps<'input'>, 'className'> & { label: string }

/** A labelled single-line text field. */
export function Field({ label, ...props }: Props) {
  return (
    <label className={styles['label']}>
      {label}
      <input
        type="text"
        dir="auto"
        autoComplete="off"
        onKeyDown={keepComposing}
        {...props}
        className={styles['input']}
      />
    </label>
  )
}

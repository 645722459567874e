import type { ReactNode } from 'react'
import styles from './Popover.module.css'

type Props = {
  /** The `popoverTarget` of the button that opens it: the browser opens and closes it, and restores the focus. */
  id: string
  label: string
  children: ReactNode
}

/** A small box below the button that opens it; Escape or a click outside closes it. */
export function Popover({ id, label, children }: Props) {
  return (
    <div id={id} popover="auto" role="group" aria-label={label} className={styles['popover']}>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'
import styles from './Popover.module.css'

type Props = {
  /** What the button that opens it names in `popoverTarget`: the browser opens, closes and gives the focus back. */
  id: string
  label: string
  children: ReactNode
}

/** A small box under the button that opens it; Escape or a click elsewhere closes it. */
export function Popover({ id, label, children }: Props) {
  return (
    <div id={id} popover="auto" role="group" aria-label={label} className={styles['popover']}>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** The corner that displays notices; an overlay, so the page does not shift when one appears. */
export function Notices({ children }: { children: ReactNode }) {
  return <div className={styles['notices']}>{children}</div>
}

/** One line about an ongoing state, without actions, for as long as the state lasts. */
export function QuietNotice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className={styles['quiet']}>
      {children}
    </div>
  )
}

type Props = { children: ReactNode; actions: ReactNode; trouble?: boolean }

/** A message displayed once, with the actions that it offers. */
export function Notice({ children, actions, trouble = false }: Props) {
  return (
    <div role="status" className={trouble ? `${styles['notice']} ${styles['trouble']}` : styles['notice']}>
      <div>{children}</div>
      <div className={styles['actions']}>{actions}</div>
    </div>
  )
}

import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** The corner where notices stand; it lies over the page, so nothing moves when one comes. */
export function Notices({ children }: { children: ReactNode }) {
  return <div className={styles['notices']}>{children}</div>
}

/** A state rather than news: one line, with nothing to do about it, for as long as it lasts. */
export function QuietNotice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className={styles['quiet']}>
      {children}
    </div>
  )
}

type Props = { children: ReactNode; actions: ReactNode; trouble?: boolean }

/** Something said once, quietly, with what can be done about it. */
export function Notice({ children, actions, trouble = false }: Props) {
  return (
    <div role="status" className={trouble ? `${styles['notice']} ${styles['trouble']}` : styles['notice']}>
      <div>{children}</div>
      <div className={styles['actions']}>{actions}</div>
    </div>
  )
}

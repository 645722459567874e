import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** The corner where notices stand; it lies over the page, so nothing moves when one comes. */
export function Notices({ children }: { children: ReactNode }) {
  return <div className={styles['notices']}>{children}</div>
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

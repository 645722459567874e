import type { ReactNode } from 'react'
import styles from './Message.module.css'

type Props = {
  title: string
  children?: ReactNode
  /** What one can do next. */
  actions?: ReactNode
  /** 'alert' where something failed. */
  role?: 'alert' | undefined
  /** The heading's level on the page. */
  level?: 1 | 2
}

/** What stands in the place of content that is not there: what is the matter, and what to do next. */
export function Message({ title, children, actions, role, level = 2 }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles['message']} role={role}>
      <Heading className={styles['title']}>{title}</Heading>
      {children && <div className={styles['text']}>{children}</div>}
      <div className={styles['actions']}>{actions}</div>
    </div>
  )
}

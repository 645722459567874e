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
  /** As a line, where there is no room for more. */
  isLine?: boolean
}

/** What stands in the place of content that is not there: what is the matter, and what to do next. */
export function Message({ title, children, actions, role, level = 2, isLine = false }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={isLine ? styles['line'] : styles['message']} role={role}>
      <Heading className={styles['title']}>{title}</Heading>
      {children && <div className={styles['text']}>{children}</div>}
      <div className={styles['actions']}>{actions}</div>
    </div>
  )
}

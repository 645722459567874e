import type { ReactNode } from 'react'
import styles from './Message.module.css'

type Props = {
  title: string
  children?: ReactNode
  /** Buttons or links for the next step. */
  actions?: ReactNode
  /** 'alert' where something failed. */
  role?: 'alert' | undefined
  /** The heading level. */
  level?: 1 | 2
  /** Renders it on one line, where space is short. */
  isLine?: boolean
}

/** Replaces missing content: says why it is missing, and what to do next. */
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

import type { ReactNode } from 'react'
import type { Icon as IconType } from '../ui/icons.tsx'
import styles from './Page.module.css'

type Props = {
  title: string
  Icon?: IconType
  /** What the page is about, under its title. */
  lead?: ReactNode
  /** A word beside the title, such as how many there are. */
  note?: ReactNode
  /** For cards and tables side by side; without it, as wide as text wants to be. */
  isWide?: boolean
  children: ReactNode
}

/** The frame of a page that is read from top to bottom: its title, what it is about, and its sections. */
export function Page({ title, Icon, lead, note, isWide = false, children }: Props) {
  return (
    <div className={isWide ? `${styles['page']} ${styles['wide']}` : styles['page']}>
      <header className={styles['head']}>
        <div className={styles['row']}>
          <h1 className={styles['title']}>
            {Icon && <Icon size={24} aria-hidden />}
            {title}
          </h1>
          {note}
        </div>
        {lead && <div className={styles['lead']}>{lead}</div>}
      </header>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'
import type { Icon as IconType } from '../ui/icons.tsx'
import styles from './Page.module.css'

type Props = {
  title: string
  Icon?: IconType
  /** The introduction below the title. */
  lead?: ReactNode
  /** A remark beside the title, such as a count. */
  note?: ReactNode
  /** Wide enough for cards and tables; otherwise limited to a readable line length. */
  isWide?: boolean
  children: ReactNode
}

/** The frame of a page that is read from top to bottom: title, introduction and sections. */
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

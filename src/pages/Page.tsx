import type { ReactNode } from 'react'
import type { Icon as IconType } from '../ui/icons.tsx'
import styles from './Page.module.css'

type HeadProps = {
  title: string
  Icon?: IconType
  /** The introduction below the title. */
  lead?: ReactNode
  /** A remark beside the title, such as a count. */
  note?: ReactNode
  /** Controls of the whole page, at the end of the title's row. */
  actions?: ReactNode
}

type Props = HeadProps & {
  /**
   * A readable line length; wide enough for cards and tables; or two columns, of which `side` is the first. All begin at
   * the same edge.
   */
  width?: 'text' | 'wide' | 'columns'
  side?: ReactNode
  /** Sections close together, where the page is one tool rather than a text. */
  isDense?: boolean
  /** For rules of the page's own. */
  className?: string | undefined
  children: ReactNode
}

/** The frame of a page that is read from top to bottom: title, introduction and sections. */
export function Page({ width = 'text', side, isDense = false, className = '', children, ...head }: Props) {
  const classes = [styles['page'], styles[width], isDense && styles['dense'], className]
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <PageHead {...head} />
      {side === undefined ? (
        children
      ) : (
        <>
          <div className={styles['side']}>{side}</div>
          <div className={styles['content']}>{children}</div>
        </>
      )}
    </div>
  )
}

/** The title of a page with its introduction, for a page that has a frame of its own beside its filters. */
export function PageHead({ title, Icon, lead, note, actions }: HeadProps) {
  return (
    <header className={styles['head']}>
      <div className={styles['row']}>
        <h1 className={styles['title']}>
          {Icon && <Icon size={24} aria-hidden />}
          <span dir="auto">{title}</span>
        </h1>
        {note}
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
      {lead && <div className={styles['lead']}>{lead}</div>}
    </header>
  )
}

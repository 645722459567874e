import type { ReactNode } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { LogoTile } from '../logo/LogoTile.tsx'
import { MaturityMark } from '../maturity/MaturityBadge.tsx'
import styles from './RelatedItems.module.css'

/** Related items, each with the reason. With short texts they are laid out side by side where space allows. */
export function RelatedItems({ isShort = false, children }: { isShort?: boolean; children: ReactNode }) {
  return <ul className={isShort ? `${styles['items']} ${styles['short']}` : styles['items']}>{children}</ul>
}

type Props = { item: Item; link: ReactNode; text: string }

/** One related item: logo, name with maturity, and the reason. */
export function RelatedItem({ item, link, text }: Props) {
  return (
    <li className={styles['item']}>
      <LogoTile name={item.name} logo={item.logo} />
      <div>
        <p className={styles['name']}>
          {link} {item.maturity && <MaturityMark maturity={item.maturity} />}
        </p>
        <p className={styles['text']}>{text}</p>
      </div>
    </li>
  )
}

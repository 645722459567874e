import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { MaturityMark } from '../../components/maturity/MaturityBadge.tsx'
import type { FocusListing } from '../../domain/knowledge/focus-page.ts'
import type { FocusKnowledge } from '../../domain/knowledge/knowledge.ts'
import type { FocusArea, Item } from '../../domain/landscape/landscape.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink, itemLink } from '../../routing/links.ts'
import styles from './FocusPage.module.css'

type Props = { listing: FocusListing; area: FocusArea; texts: FocusKnowledge['roles'] | undefined }

/** Maximum number of names below a role; the last link leads to all of them. */
const MAX_NAMES = 14

/** The roles of an area with their items, most mature first. */
export function FocusRoles({ listing, area, texts }: Props) {
  return (
    <section className={styles['section']} aria-labelledby="roles">
      <h2 id="roles">{t('focus.byRole')}</h2>
      <div className={styles['roles']}>
        {listing.byRole.map(({ role, items }) => (
          <div key={role} className={styles['role']}>
            <div>
              <h3>
                {t(`role.${role}`)} <span>{formatNumber(items.length)}</span>
              </h3>
              {texts && <p className={styles['lead']}>{texts[role]}</p>}
            </div>
            <ItemNames
              items={items}
              all={
                <Link {...exploreLink({ area: [`${area}/${role}`] })}>{t('focus.allOf', { count: items.length })}</Link>
              }
            />
          </div>
        ))}
        {listing.rest.length > 0 && (
          <div className={styles['role']}>
            <h3>
              {t('focus.rest')} <span>{formatNumber(listing.rest.length)}</span>
            </h3>
            <ItemNames
              items={listing.rest}
              all={<Link {...exploreLink({ area: [area] })}>{t('focus.allOf', { count: listing.total })}</Link>}
            />
          </div>
        )}
      </div>
    </section>
  )
}

function ItemNames({ items, all }: { items: readonly Item[]; all: ReactNode }) {
  return (
    <ul className={styles['names']}>
      {items.slice(0, MAX_NAMES).map((item) => (
        <li key={item.id}>
          <Link dir="auto" {...itemLink(item.id)}>
            {item.name}
            {item.maturity && <MaturityMark maturity={item.maturity} />}
          </Link>
        </li>
      ))}
      {items.length > MAX_NAMES && <li className={styles['allOf']}>{all}</li>}
    </ul>
  )
}

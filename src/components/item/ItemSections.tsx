import type { ReactNode } from 'react'
import type { Item, Link } from '../../domain/landscape/landscape.ts'
import { placesOf, subcategoryId } from '../../domain/landscape/paths.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { placeLang } from '../../i18n/place-names.ts'
import { useLandscape } from '../landscape/landscape-state.ts'
import { ExternalLink } from '../navigation/ExternalLink.tsx'
import { placeText } from '../item-text/place-text.ts'
import { auditTitle, itemFacts } from '../item-text/item-facts.ts'
import styles from './ItemDetails.module.css'
import { groupedLinks, linkText } from '../item-text/link-groups.ts'
import { Section } from './Section.tsx'

type PlacesProps = { item: Item; renderPlace: (id: string, text: string) => ReactNode }

/** The places that list the item. */
export function ItemPlaces({ item, renderPlace }: PlacesProps) {
  return (
    <Section title={t('item.places')}>
      <ul className={styles['list']}>
        {placesOf(item).map((path) => (
          <li key={subcategoryId(path)} lang={placeLang(subcategoryId(path))}>
            {renderPlace(subcategoryId(path), placeText(path))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Third-party audits, newest first. */
export function ItemAudits({ item }: { item: Item }) {
  if (item.audits.length === 0) return null
  const audits = item.audits.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  return (
    <Section title={t('item.audits')}>
      <ul className={styles['pairs']}>
        {audits.map((audit) => {
          const title = auditTitle(audit.type)
          const key = [audit.date, audit.type, audit.vendor, audit.url].join(' ')
          return (
            <li key={key} className={styles['pair']}>
              <span className={styles['label']}>
                {audit.date && <time dateTime={audit.date}>{formatDate(audit.date)}</time>}
              </span>
              <span>
                {audit.url ? <ExternalLink url={audit.url}>{title}</ExternalLink> : title}{' '}
                {audit.vendor && t('item.auditBy', { vendor: audit.vendor })}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** All links of the item, in groups. */
export function ItemLinks({ item }: { item: Item }) {
  if (item.links.length === 0 && item.repositories.length === 0) return null
  return (
    <Section title={t('item.links')}>
      <dl className={styles['pairs']}>
        {groupedLinks(item).map(([group, links]) => {
          const repositories = group === 'Code' ? item.repositories : []
          if (links.length === 0 && repositories.length === 0) return null
          return (
            <div key={group} className={styles['pair']}>
              <dt>{t(`item.links${group}`)}</dt>
              <dd>
                <ul className={styles['links']}>
                  {repositories.map(({ url, branch }) => (
                    <li key={url} className={styles['wide']}>
                      <ExternalLink url={url}>{repositoryName(url)}</ExternalLink>{' '}
                      {branch && <span className={styles['source']}>{t('item.branch', { branch })}</span>}
                    </li>
                  ))}
                  {links.map((link: Link) => (
                    <li key={`${link.kind} ${link.url}`}>
                      <ExternalLink url={link.url}>{linkText(link)}</ExternalLink>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}

/** The short name of a repository: owner and name on GitHub, host and path elsewhere. */
function repositoryName(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?(github\.com\/)?/, '').replace(/\/$/, '')
}

/** The remaining facts of the file. */
export function ItemFacts({ item }: { item: Item }) {
  const { current } = useLandscape()
  // Once facts are loaded, their strip displays the licence.
  const hasStrip = item.kind === 'technology' && current?.landscape.factDays !== undefined
  const facts = itemFacts(hasStrip ? { ...item, licences: undefined } : item)
  if (facts.length === 0) return null
  return (
    <Section title={t('item.facts')}>
      <dl className={styles['pairs']}>
        {facts.map(({ label, value }) => (
          <div key={label} className={styles['pair']}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

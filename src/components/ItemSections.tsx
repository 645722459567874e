import type { ReactNode } from 'react'
import type { Item, Link } from '../domain/landscape.ts'
import { placesOf, subcategoryId } from '../domain/paths.ts'
import { formatDate } from '../i18n/format.ts'
import { t } from '../i18n/i18n.ts'
import { ExternalLink } from './ExternalLink.tsx'
import styles from './ItemDetails.module.css'
import { itemFacts } from './item-facts.ts'
import { groupedLinks } from './link-groups.ts'
import { Section } from './Section.tsx'

/** Where the item is listed. */
export function ItemPlaces({
  item,
  renderPlace,
}: {
  item: Item
  renderPlace: (id: string, text: string) => ReactNode
}) {
  return (
    <Section title={t('item.places')}>
      <ul>
        {placesOf(item).map((path) => (
          <li key={subcategoryId(path)}>
            {renderPlace(subcategoryId(path), `${path.category} / ${path.subcategory}`)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Reviews by others, newest first. */
export function ItemAudits({ item }: { item: Item }) {
  if (item.audits.length === 0) return null
  const audits = item.audits.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  return (
    <Section title={t('item.audits')}>
      <ul>
        {audits.map((audit) => {
          const title = auditTitle(audit.type)
          const key = [audit.date, audit.type, audit.vendor, audit.url].join(' ')
          return (
            <li key={key}>
              {audit.url ? <ExternalLink url={audit.url}>{title}</ExternalLink> : title}{' '}
              {audit.vendor && t('item.auditBy', { vendor: audit.vendor })}
              {audit.date && (
                <span className={styles['source']}>
                  {' · '}
                  <time dateTime={audit.date}>{formatDate(audit.date)}</time>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** The kinds of audit that the real file names, in words; others by the file's own. */
function auditTitle(type = ''): string {
  if (type === 'security') return t('item.audit.security')
  return type === 'fuzzing' ? t('item.audit.fuzzing') : t('item.audit.other', { type })
}

/** Every link of the item, in groups. */
export function ItemLinks({ item }: { item: Item }) {
  const groups = groupedLinks(item)
  if (item.links.length === 0 && item.repositories.length === 0) return null
  return (
    <Section title={t('item.links')}>
      {groups.map(([group, links]) => {
        const repositories = group === 'Code' ? item.repositories : []
        if (links.length === 0 && repositories.length === 0) return null
        return (
          <div key={group}>
            <p className={styles['subtitle']}>{t(`item.links${group}`)}</p>
            <ul className={styles['links']}>
              {repositories.map(({ url, branch }) => (
                <li key={url}>
                  <ExternalLink url={url} />{' '}
                  {branch && <span className={styles['source']}>{t('item.branch', { branch })}</span>}
                </li>
              ))}
              {links.map((link) => (
                <li key={`${link.kind} ${link.url}`}>
                  <ExternalLink url={link.url}>{linkText(link)}</ExternalLink>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </Section>
  )
}

function linkText({ kind, label }: Link): string {
  return label && kind === 'other' ? label : t(`link.${kind}`)
}

/** What else the file says, in short. */
export function ItemFacts({ item }: { item: Item }) {
  const facts = itemFacts(item)
  if (facts.length === 0) return null
  return (
    <Section title={t('item.facts')}>
      <dl className={styles['facts']}>
        {facts.map(({ label, value }) => (
          <div key={label} className={styles['fact']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

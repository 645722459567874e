import type { FactDays, Facts, FactSource } from '../../domain/facts/facts.ts'
import { SOURCE_URLS } from '../../domain/facts/sources.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { ExternalLink } from '../../components/navigation/ExternalLink.tsx'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import styles from './DataPage.module.css'

/** What a source of facts tells, where it is and on what terms, and whether it knows an item. */
type Row = { source: FactSource; url?: string; terms?: string; knows: (facts: Facts) => boolean }

const ROWS: readonly Row[] = [
  { source: 'repository', url: SOURCE_URLS.repository, knows: ({ repository }) => repository !== undefined },
  {
    source: 'maintainers',
    url: SOURCE_URLS.maintainers,
    knows: ({ maintainers }) => maintainers !== undefined,
  },
  { source: 'support', url: SOURCE_URLS.support, terms: 'MIT', knows: ({ product }) => product !== undefined },
  { source: 'licence', knows: ({ licenceSource }) => licenceSource !== undefined },
]

/** Where facts come from, of which day they are, and of how many items there are any; nothing until they have come. */
export function FactsSection({ landscape }: { landscape: Landscape }) {
  const { factDays } = landscape
  return factDays && <Sources landscape={landscape} days={factDays} />
}

function Sources({ landscape: { items }, days }: { landscape: Landscape; days: FactDays }) {
  const facts = items.flatMap((item) => (item.kind === 'technology' ? (item.facts ?? {}) : []))
  return (
    <section className={styles['section']}>
      <h2>{t('data.facts')}</h2>
      <p>{t('data.factsLead', { count: facts.length })}</p>
      {/* A table that scrolls sideways must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('data.facts')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{t('data.facts.what')}</th>
              <th>{t('data.facts.source')}</th>
              <th>{t('data.date')}</th>
              <th className={styles['line']}>{t('data.items')}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ source, url, terms, knows }) => {
              const day = days[source]
              return (
                <tr key={source}>
                  <td>{t(`data.facts.${source}`)}</td>
                  <td>
                    {url ? <ExternalLink url={url} /> : t('data.facts.ours')}
                    {terms && ` (${terms})`}
                  </td>
                  <td>{day && <time dateTime={day}>{formatDate(day)}</time>}</td>
                  <td className={styles['number']}>{formatNumber(facts.filter(knows).length)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

import type { FactDays, Facts, FactSource } from '../../domain/facts/facts.ts'
import { SOURCE_URLS } from '../../domain/facts/sources.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { useFactDetails } from '../../components/facts/use-fact-details.ts'
import { ExternalLink } from '../../components/navigation/ExternalLink.tsx'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import styles from './DataPage.module.css'

/** A source of facts: its address, its terms, and whether it covers an item. */
type Row = { source: FactSource; url?: string; terms?: string; covers: (facts: Facts) => boolean }

const ROWS: readonly Row[] = [
  { source: 'github', url: SOURCE_URLS.github, covers: ({ asked }) => asked?.github !== undefined },
  { source: 'landscape', url: SOURCE_URLS.landscape, covers: ({ asked }) => asked?.landscape !== undefined },
  { source: 'repository', url: SOURCE_URLS.repository, covers: ({ day }) => day !== undefined },
  {
    source: 'maintainers',
    url: SOURCE_URLS.maintainers,
    covers: ({ maintainers }) => maintainers !== undefined,
  },
  { source: 'support', url: SOURCE_URLS.support, terms: 'MIT', covers: ({ product }) => product !== undefined },
  { source: 'scorecard', url: SOURCE_URLS.scorecard, covers: ({ scorecard }) => scorecard !== undefined },
  { source: 'licence', covers: ({ licenceSource }) => licenceSource !== undefined },
]

/** The sources of facts, with date and number of items; not rendered until facts are loaded. */
export function FactsSection({ landscape }: { landscape: Landscape }) {
  useFactDetails()
  const { factDays } = landscape
  return factDays && <Sources landscape={landscape} days={factDays} />
}

function Sources({ landscape: { items }, days }: { landscape: Landscape; days: FactDays }) {
  const facts = items.flatMap((item) => (item.kind === 'technology' ? (item.facts ?? {}) : []))
  return (
    <section className={styles['section']}>
      <h2>{t('data.facts')}</h2>
      <p>{t('data.factsLead', { count: facts.length })}</p>
      {/* A horizontally scrollable table must be reachable by keyboard. */}
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
            {ROWS.filter(({ source }) => days[source] !== undefined).map(({ source, url, terms, covers }) => {
              const day = days[source]
              return (
                <tr key={source}>
                  <td>{t(`data.facts.${source}`)}</td>
                  <td>
                    {url ? <ExternalLink url={url} /> : t('data.facts.ours')}
                    {terms && ` (${terms})`}
                  </td>
                  <td>{day && <time dateTime={day}>{formatDate(day)}</time>}</td>
                  <td className={styles['number']}>{formatNumber(facts.filter(covers).length)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

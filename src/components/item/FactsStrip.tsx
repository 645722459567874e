import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from '../../ui/icons.tsx'
import { STALE_DAYS, type FactDays, type Facts, type FactSource } from '../../domain/facts/facts.ts'
import { factAddress, scorecardUrl } from '../../domain/facts/sources.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { askedRepository, withAsked } from '../../facts/with-asked.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { daysBetween, type IsoDate } from '../../lib/dates.ts'
import { askGithubQuery } from '../../queries/ask-github.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ExternalLink } from '../navigation/ExternalLink.tsx'
import { AskedMark, askedText, AskGithub } from './AskGithub.tsx'
import { factCells, otherText, type FactCell } from './fact-cells.tsx'
import styles from './FactsStrip.module.css'
import { Section } from './Section.tsx'

type Props = {
  item: Item
  days: FactDays
  /** The date of the current landscape: much older facts are marked. */
  landscapeDate: IsoDate
}

/** Five facts on whether an item can be relied on, each with its source and date on demand. */
export function FactsStrip({ item, days, landscapeDate }: Props) {
  const repository = askedRepository(item)
  const { data: asked, error, isFetching, refetch } = useQuery(askGithubQuery(repository))
  const baseFacts = item.facts ?? {}
  const { facts, fresh } = asked ? withAsked(baseFacts, asked) : { facts: baseFacts }
  const cells = factCells(item, facts, days, (fact) => (fresh?.has(fact) ? asked?.askedAt : undefined))
  const isStale = ({ day, askedAt }: FactCell) =>
    askedAt === undefined && day !== undefined && daysBetween(day, landscapeDate) > STALE_DAYS
  const dated = cells.filter(({ day }) => day !== undefined)
  const others = dated.filter(({ askedAt }) => askedAt === undefined)
  const isAllStale = others.length > 0 && others.every(isStale)
  const newest = others
    .flatMap(({ day }) => day ?? [])
    .toSorted()
    .at(-1)
  return (
    <Section title={t('facts.title')}>
      {facts.isArchived && (
        <p className={styles['warning']}>
          <TriangleAlert size={16} aria-hidden />{' '}
          {asked?.isArchived === false ? t('facts.notArchived') : t('facts.archived')}
        </p>
      )}
      <dl className={styles['cells']}>
        {cells.map((cell) => (
          <div key={cell.label} className={isStale(cell) && !isAllStale ? styles['old'] : undefined}>
            <dt>
              {cell.label} {cell.askedAt !== undefined && <AskedMark askedAt={cell.askedAt} isPicture />}
            </dt>
            <dd>
              {cell.value ?? <span className={styles['unknown']}>{t('facts.unknown')}</span>}
              {cell.more && <span className={styles['more']}>{cell.more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {facts.others && <OtherRepositories others={facts.others} />}
      {newest !== undefined && (
        // A newer live landscape may arrive later: the space is reserved for the warning.
        <p className={styles['stale']}>
          {isAllStale &&
            t(others.length < dated.length ? 'facts.staleOthers' : 'facts.stale', { date: formatDate(newest) })}
        </p>
      )}
      {repository !== undefined && (
        <AskGithub
          key={repository}
          repository={repository}
          asked={asked}
          error={error}
          isAsking={isFetching}
          onAsk={() => void refetch()}
        />
      )}
      {(dated.length > 0 || repository !== undefined) && (
        <div className={styles['sources']}>
          {dated.length > 0 && <Sources facts={facts} cells={dated} />}
          {repository !== undefined && <Scorecard repository={facts.repository ?? repository} facts={facts} />}
        </div>
      )}
    </Section>
  )
}

/** The report of OpenSSF Scorecard, with its score and date where they are among our facts. */
function Scorecard({ repository, facts: { scorecard } }: { repository: string; facts: Facts }) {
  return (
    <ExternalLink url={scorecardUrl(repository)}>
      {scorecard
        ? t('facts.scorecardOf', { score: formatNumber(scorecard.score), date: formatDate(scorecard.date) })
        : t('facts.scorecard')}
    </ExternalLink>
  )
}

/** Further repositories of the item, each with its facts. */
function OtherRepositories({ others }: { others: NonNullable<Facts['others']> }) {
  return (
    <div className={styles['others']}>
      <p>{t('facts.others')}</p>
      <ul>
        {others.map((other) => (
          <li key={other.repository}>
            <ExternalLink url={factAddress('repository', other)}>{other.repository}</ExternalLink>
            {`: ${otherText(other)}`}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The source and date of each fact. */
function Sources({ facts, cells }: { facts: Facts; cells: readonly FactCell[] }) {
  return (
    <Disclosure title={t('facts.sources')}>
      <ul>
        {cells.map(({ label, source, day, askedAt }) => (
          <li key={label}>
            {label}: <ExternalLink url={factAddress(source, facts)}>{sourceName(source, facts)}</ExternalLink>
            {askedAt !== undefined && `, ${askedText(askedAt)}`}
            {day && askedAt === undefined && (
              <>
                , <time dateTime={day}>{formatDate(day)}</time>
              </>
            )}
          </li>
        ))}
      </ul>
      {facts.repository && <p>{t('facts.whose', { name: facts.repository })}</p>}
    </Disclosure>
  )
}

function sourceName(source: FactSource, { repository = '' }: Facts): string {
  if (source === 'repository' || source === 'github') return t(`facts.source.${source}`, { name: repository })
  return t(`facts.source.${source}`)
}

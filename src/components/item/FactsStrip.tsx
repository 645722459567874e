import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { STALE_DAYS, type FactDays, type Facts, type FactSource } from '../../domain/facts/facts.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { askedRepository, withAsked, type AskedFact } from '../../facts/with-asked.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { dayOf, daysBetween, type IsoDate } from '../../lib/dates.ts'
import { askGithubQuery } from '../../queries/ask-github.ts'
import { ExternalLink } from '../navigation/ExternalLink.tsx'
import { AskedMark, askedText, AskGithub } from './AskGithub.tsx'
import styles from './FactsStrip.module.css'
import { Section } from './Section.tsx'

type Props = {
  item: Item
  days: FactDays
  /** The day of the landscape that is shown: facts that are much older are marked. */
  shownDay: IsoDate
}

/** One fact: what it is called, what is known, what more there is to say of it, and where it is from. */
type Cell = {
  label: string
  value: ReactNode
  more?: ReactNode
  source: FactSource
  day: IsoDate | undefined
  /** When GitHub was asked for it during this visit (milliseconds since 1970). */
  askedAt?: number | undefined
}

/** Whether an item can be relied on, in five facts, each with its source and day on demand. */
export function FactsStrip({ item, days, shownDay }: Props) {
  const repository = askedRepository(item)
  const { data: asked, error, isFetching, refetch } = useQuery(askGithubQuery(repository))
  const known = item.facts ?? {}
  const { facts, fresh } = asked ? withAsked(known, asked) : { facts: known }
  const cells = cellsOf(item, facts, days, (fact) => (fresh?.has(fact) ? asked?.askedAt : undefined))
  const isStale = ({ day, askedAt }: Cell) =>
    askedAt === undefined && day !== undefined && daysBetween(day, shownDay) > STALE_DAYS
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
      {newest !== undefined && (
        // The live landscape comes later and may be the newer one: the place is kept for saying so.
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
        <div className={styles['sources']}>{dated.length > 0 && <Sources facts={facts} cells={dated} />}</div>
      )}
    </Section>
  )
}

/** Where each fact is from, and of which day. */
function Sources({ facts, cells }: { facts: Facts; cells: readonly Cell[] }) {
  return (
    <details>
      <summary>{t('facts.sources')}</summary>
      <ul>
        {cells.map(({ label, source, day, askedAt }) => (
          <li key={label}>
            {label}: <ExternalLink url={addressOf(source, facts)}>{sourceName(source, facts)}</ExternalLink>
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
    </details>
  )
}

function cellsOf(
  { maturity, licences }: Item,
  facts: Facts,
  days: FactDays,
  askedAt: (fact: AskedFact) => number | undefined,
): Cell[] {
  const { commits12m, people12m, latestRelease, support } = facts
  const licenceAsked = askedAt('licence')
  const releaseAsked = askedAt('release')
  const ofRepository = { source: 'repository', day: facts.day } as const
  const cells: Cell[] = [
    {
      label: t('facts.licence'),
      value: licenceText(facts) ?? licences?.join(', '),
      more: facts.isRestricted && <strong className={styles['restricted']}>{t('facts.restricted')}</strong>,
      source: facts.licenceSource === undefined || licenceAsked !== undefined ? 'repository' : 'licence',
      day: facts.licenceDay,
      askedAt: licenceAsked,
    },
    {
      label: t('facts.release'),
      value: latestRelease
        ? t('facts.releaseOn', { name: latestRelease.name, date: formatDate(latestRelease.date) })
        : releaseAsked === undefined
          ? undefined
          : t('facts.none'),
      ...ofRepository,
      day: releaseAsked === undefined ? latestRelease && facts.day : dayOf(releaseAsked),
      askedAt: releaseAsked,
    },
    {
      label: t('facts.activity'),
      value:
        commits12m === undefined || people12m === undefined
          ? undefined
          : t('facts.activityOf', {
              commits: t('facts.commits', { count: commits12m }),
              people: t('facts.people', { count: people12m }),
            }),
      more: facts.halfOfCommitsBy !== undefined && t('facts.half', { count: facts.halfOfCommitsBy }),
      ...ofRepository,
      day: commits12m === undefined ? undefined : facts.day,
    },
    {
      label: t('facts.support'),
      value: facts.supportedUntil ? formatDate(facts.supportedUntil) : support && t('facts.supportNone'),
      more: support && support.length > 0 && <Cycles support={support} day={days.support} />,
      source: 'support',
      day: support && days.support,
    },
  ]
  // The list of maintainers is of the foundation's projects alone: of others it is no gap.
  if (maturity === undefined && facts.maintainers === undefined) return cells
  const { maintainers, employers, largestEmployerShare: share } = facts
  const counted: Cell = {
    label: t('facts.maintainers'),
    value:
      maintainers === undefined || employers === undefined
        ? undefined
        : t('facts.maintainersOf', {
            maintainers: t('facts.maintainersCount', { count: maintainers }),
            employers: t('facts.employers', { count: employers }),
          }),
    more: share !== undefined && t('facts.share', { share: formatNumber(share) }),
    source: 'maintainers',
    day: maintainers === undefined ? undefined : days.maintainers,
  }
  return cells.toSpliced(3, 0, counted)
}

function licenceText({ licence, licenceDay, isLicenceOld }: Facts): string | undefined {
  if (licence === undefined || !isLicenceOld || licenceDay === undefined) return licence
  return t('facts.licenceOld', { licence, date: formatDate(licenceDay) })
}

/** The release cycles, those that have ended by the day of the source said so. */
function Cycles({ support, day = '' }: { support: NonNullable<Facts['support']>; day: IsoDate | undefined }) {
  return (
    <>
      {support.slice(0, 4).map(({ cycle, until }) => (
        <span key={cycle} className={styles['cycle']}>
          {until === undefined
            ? t('facts.cycleOpen', { cycle })
            : t(until < day ? 'facts.cycleEnded' : 'facts.cycle', { cycle, date: formatDate(until) })}
        </span>
      ))}
    </>
  )
}

function sourceName(source: FactSource, { repository = '' }: Facts): string {
  if (source === 'repository') return t('facts.source.repository', { name: repository })
  return t(`facts.source.${source}`)
}

function addressOf(source: FactSource, { repository, licenceSource, product }: Facts): string {
  switch (source) {
    case 'repository':
      return `https://github.com/${repository ?? ''}`
    case 'licence':
      return licenceSource ?? ''
    case 'maintainers':
      return 'https://github.com/cncf/foundation/blob/main/project-maintainers.csv'
    case 'support':
      return `https://endoflife.date/${product ?? ''}`
  }
}

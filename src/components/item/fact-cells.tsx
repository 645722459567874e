import type { ReactNode } from 'react'
import {
  lastRelease,
  type FactDays,
  type Facts,
  type FactSource,
  type OtherRepository,
} from '../../domain/facts/facts.ts'
import { originOf, releaseOrigin } from '../../domain/facts/origins.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import type { AskedFact } from '../../facts/with-asked.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { dayOf, type IsoDate } from '../../lib/dates.ts'
import styles from './FactsStrip.module.css'

/** One fact: its label, value, details, source and date. */
export type FactCell = {
  label: string
  value: ReactNode
  more?: ReactNode
  source: FactSource
  day: IsoDate | undefined
  /** When GitHub was asked for it during this visit (milliseconds since 1970). */
  askedAt?: number | undefined
}

/**
 * The facts displayed in an item's strip, in order.
 * @param askedAt when GitHub was asked for a fact during this visit (milliseconds since 1970)
 */
export function factCells(
  { maturity, licences }: Item,
  facts: Facts,
  days: FactDays,
  askedAt: (fact: AskedFact) => number | undefined,
): FactCell[] {
  const { commits12m, people12m, lastCommit, support } = facts
  const licenceAsked = askedAt('licence')
  const releaseAsked = askedAt('release')
  // GitHub, asked during this visit, may answer that there is no release: that answer wins.
  const release = releaseAsked === undefined ? lastRelease(facts) : facts.latestRelease
  const releasedAt =
    releaseAsked === undefined ? releaseOrigin(facts, days) : { source: 'github' as const, day: dayOf(releaseAsked) }
  const cells: FactCell[] = [
    {
      label: t('facts.licence'),
      value: licenceText(facts) ?? licences?.join(', '),
      more: facts.isRestricted && <strong className={styles['restricted']}>{t('facts.restricted')}</strong>,
      source: licenceSource(facts, licenceAsked !== undefined),
      day: facts.licenceDay,
      askedAt: licenceAsked,
    },
    {
      label: t('facts.release'),
      value: release
        ? t('facts.releaseOn', { name: release.name, date: formatDate(release.date) })
        : releaseAsked === undefined
          ? undefined
          : t('facts.none'),
      source: releasedAt.source,
      day: release || releaseAsked !== undefined ? releasedAt.day : undefined,
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
      ...(commits12m === undefined && lastCommit !== undefined
        ? {
            more: t('facts.lastCommit', { date: formatDate(lastCommit) }),
            source: 'github' as const,
            day: facts.asked?.github,
          }
        : {
            more: facts.halfOfCommitsBy !== undefined && t('facts.half', { count: facts.halfOfCommitsBy }),
            source: 'repository' as const,
            day: commits12m === undefined ? undefined : facts.day,
          }),
    },
    {
      label: t('facts.support'),
      value: facts.supportedUntil ? formatDate(facts.supportedUntil) : support && t('facts.supportNone'),
      more: support && support.length > 0 && <SupportCycles support={support} day={days.support} />,
      source: 'support',
      day: support && days.support,
    },
  ]
  // Only the foundation's projects have a list of maintainers: for other items it is not missing.
  if (maturity === undefined && facts.maintainers === undefined) return cells
  const { maintainers, employers, largestEmployerShare: share } = facts
  const maintainersCell: FactCell = {
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
  return cells.toSpliced(3, 0, maintainersCell)
}

function licenceSource(facts: Facts, isAsked: boolean): FactSource {
  if (isAsked) return 'github'
  return facts.licenceSource === undefined ? originOf(facts, 'licence').source : 'licence'
}

/** The facts of a further repository, on one line. */
export function otherText({ commits12m, people12m, latestRelease, day, ...licence }: OtherRepository): string {
  const parts = [
    licenceText({ ...licence, licenceDay: day }),
    latestRelease && t('facts.releaseOn', { name: latestRelease.name, date: formatDate(latestRelease.date) }),
    commits12m !== undefined &&
      people12m !== undefined &&
      t('facts.inYear', {
        activity: t('facts.activityOf', {
          commits: t('facts.commits', { count: commits12m }),
          people: t('facts.people', { count: people12m }),
        }),
      }),
    day && t('facts.asOf', { date: formatDate(day) }),
  ]
  return parts.filter((part) => typeof part === 'string').join(' · ')
}

function licenceText({ licence, licenceDay, isLicenceOld }: Facts): string | undefined {
  if (licence === undefined || !isLicenceOld || licenceDay === undefined) return licence
  return t('facts.licenceOld', { licence, date: formatDate(licenceDay) })
}

/** The release cycles; cycles that ended before the source's date are marked. */
function SupportCycles({ support, day = '' }: { support: NonNullable<Facts['support']>; day: IsoDate | undefined }) {
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

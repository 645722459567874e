import { useMemo } from 'react'
import { Anchor } from '../../components/navigation/Anchor.tsx'
import { historyOf, type HistoryEvent, type HistoryMonth } from '../../domain/changes/history.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { language, t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import list from './ChangeList.module.css'
import { ChangesExports } from './ChangesExports.tsx'
import styles from './ChangesPage.module.css'
import { itemAddress } from './written-groups.ts'
import type { ViewProps } from './view-props.ts'

/** Events of the last twelve months, by month, from the dates in the file. */
export function HistoryView({ current }: ViewProps) {
  const { landscape, date } = current
  const months = useMemo(() => historyOf(landscape.items, date), [landscape, date])
  const about = t('changes.history.about', { to: formatDate(date, 'long') })
  const total = months.reduce((sum, { events }) => sum + events.length, 0)
  const groups = () =>
    months.map(({ month, events }) => ({
      heading: monthName(month),
      changes: events.map((event) => ({
        key: `${event.stage}/${event.item.id}`,
        name: event.item.name,
        url: itemAddress(event.item.id),
        lines: [`${eventText(event)} · ${formatDate(event.date)}`],
        date: event.date,
      })),
    }))
  return (
    <>
      <p className={styles['lead']}>{about}</p>
      {total === 0 ? (
        <p>{t('changes.history.none')}</p>
      ) : (
        <div className={styles['bar']}>
          <p role="status" className={styles['count']}>
            {t('changes.count', { count: total })}
          </p>
          <ChangesExports about={about} date={date} groups={groups} />
        </div>
      )}
      {months.map((month) => (
        <Month key={month.month} month={month} />
      ))}
    </>
  )
}

function Month({ month: { month, events } }: { month: HistoryMonth }) {
  const id = `month-${month}`
  return (
    <section className={list['group']} aria-labelledby={id}>
      <h2 id={id}>
        {monthName(month)} <span className={list['number']}>{formatNumber(events.length)}</span>
      </h2>
      <ul>
        {events.map((event) => (
          <li key={`${event.stage}/${event.item.id}`} className={list['row']}>
            <span className={list['name']}>
              <Anchor dir="auto" link={itemLink(event.item.id)}>
                {event.item.name}
              </Anchor>
            </span>
            <span className={list['lines']}>
              <span>
                {eventText(event)} · <time dateTime={event.date}>{formatDate(event.date)}</time>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function eventText({ stage, into }: HistoryEvent): string {
  return into ? t('changes.acceptedInto', { level: t(`maturity.${into}`) }) : t(`changes.step.${stage}`)
}

/** A month as a heading: "August 2026". */
function monthName(month: string): string {
  const name = new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  )
  return name.charAt(0).toUpperCase() + name.slice(1)
}

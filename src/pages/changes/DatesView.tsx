import { useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { formatDate } from '../../i18n/format.ts'
import { t, language } from '../../i18n/i18n.ts'
import { compareFilesQuery, type AskedFiles } from '../../queries/compare-files.ts'
import type { ComparedFile, SideError } from '../../worker/protocol.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ChangesPage.module.css'
import { ComparisonView } from './ComparisonView.tsx'
import dates from './DatesView.module.css'
import { choiceOf, sourceOf, valueOf, type ShownSide, type SideChoice } from './side-choice.ts'
import { SideField } from './SideField.tsx'
import type { ViewProps } from './view-props.ts'
import { Working } from './NotLive.tsx'
import { Message } from '../../ui/Message.tsx'

type Sides = { before: SideChoice; after: SideChoice }

/** Any two landscapes compared: by date or commit from the public repository, or from disk. */
export function DatesView(props: ViewProps) {
  const { current, search, onChange } = props
  const side: ShownSide = { source: current.source, date: current.date }
  const fromAddress = {
    before: search.from ? choiceOf(search.from) : yearBefore(current.date),
    after: choiceOf(search.to),
  }
  const [sides, setSides] = useState<Sides>(fromAddress)
  // Files are in no address: what was asked with one is asked here.
  const [withFile, setWithFile] = useState<Sides>()
  const asked = askedOf(withFile ?? (search.from ? fromAddress : undefined), side)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const from = valueOf(sides.before)
    const to = valueOf(sides.after)
    // The page's own landscape on the left is no date either.
    const isInAddress = from !== null && from !== undefined && to !== null
    setWithFile(isInAddress ? undefined : sides)
    const { from: _from, to: _to, ...rest } = search
    onChange(isInAddress ? { ...rest, since: 'dates', from, ...(to && { to }) } : { ...rest, since: 'dates' })
  }
  return (
    <>
      <p className={styles['lead']}>{t('changes.dates.lead')}</p>
      <form className={dates['form']} onSubmit={submit}>
        <SideField
          side="before"
          choice={sides.before}
          current={side}
          onChange={(before) => setSides({ ...sides, before })}
        />
        <SideField
          side="after"
          choice={sides.after}
          current={side}
          onChange={(after) => setSides({ ...sides, after })}
        />
        <Button type="submit" primary>
          {t('changes.compare')}
        </Button>
      </form>
      {asked && <Outcome {...props} asked={asked} />}
    </>
  )
}

function Outcome({ asked, ...props }: ViewProps & { asked: AskedFiles }) {
  const { data, error, isFetching, refetch } = useQuery(compareFilesQuery(asked))
  if (isFetching) return <Working />
  if (data?.ok) {
    const { before, after, comparison } = data
    return (
      <ComparisonView
        {...props}
        comparison={comparison}
        about={t('changes.dates.about', { from: sideText(before), to: sideText(after) })}
        date={after.date ?? before.date ?? props.current.date}
      />
    )
  }
  const failed = data?.error ?? { side: 'before', failure: 'worker', detail: String(error) }
  return <SideFailed error={failed} onRetry={() => void refetch()} />
}

function askedOf(sides: Sides | undefined, current: ShownSide): AskedFiles | undefined {
  const before = sides && sourceOf(sides.before, current)
  const after = sides && sourceOf(sides.after, current)
  return before && after && { id: `${before.id} ${after.id}`, before: before.source, after: after.source }
}

/** A side in words: the day it is of and the commit, or the name of the file. */
function sideText({ date, commit, name }: ComparedFile): string {
  if (name !== undefined) return t('changes.dates.file', { name })
  const day = date ? formatDate(date, 'long') : ''
  return commit ? t('changes.dates.commit', { date: day, commit: commit.slice(0, 7) }) : day
}

/** What one most likely wants to compare with: the landscape a year before. */
function yearBefore(date: string): SideChoice {
  // On 29 February there may be none a year before.
  return choiceOf(`${Number(date.slice(0, 4)) - 1}${date.slice(4).replace('02-29', '02-28')}`)
}

/** Why a side could not be had, and what to do. */
function SideFailed({ error, onRetry }: { error: SideError; onRetry: () => void }) {
  const { side, failure, status, resetAt } = error
  return (
    <Message
      role="alert"
      title={side === 'before' ? t('changes.failed.before') : t('changes.failed.after')}
      actions={<Button onClick={onRetry}>{t('live.retry')}</Button>}
    >
      <p>{t(`changes.failure.${failure}`, { status: status ?? '', when: whenText(resetAt) })}</p>
    </Message>
  )
}

/** When to come back, by the person's own clock. */
function whenText(resetAt: number | undefined): string {
  if (resetAt === undefined) return t('changes.later')
  const time = new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(resetAt)
  return t('changes.at', { time })
}

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
import { choiceOf, sourceOf, valueOf, type CurrentSide, type SideChoice } from './side-choice.ts'
import { SideField } from './SideField.tsx'
import type { ViewProps } from './view-props.ts'
import { LoadingIndicator } from './OfflineHint.tsx'
import { Message } from '../../ui/Message.tsx'

type Sides = { before: SideChoice; after: SideChoice }

/** Compares any two landscapes: by date or commit from the public repository, or from disk. */
export function DatesView(props: ViewProps) {
  const { current, search, onChange } = props
  const side: CurrentSide = { source: current.source, date: current.date }
  const fromAddress = {
    before: search.from ? choiceOf(search.from) : yearBefore(current.date),
    after: choiceOf(search.to),
  }
  const [sides, setSides] = useState<Sides>(fromAddress)
  // Files cannot be encoded in the address, so comparisons with a file are stored in state.
  const [fileSides, setFileSides] = useState<Sides>()
  const request = toRequest(fileSides ?? (search.from ? fromAddress : undefined), side)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const from = valueOf(sides.before)
    const to = valueOf(sides.after)
    // The current landscape as the older side cannot be encoded either.
    const isInAddress = from !== null && from !== undefined && to !== null
    setFileSides(isInAddress ? undefined : sides)
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
      {request && <ComparisonResult {...props} request={request} />}
    </>
  )
}

function ComparisonResult({ request, ...props }: ViewProps & { request: AskedFiles }) {
  const { data, error, isFetching, refetch } = useQuery(compareFilesQuery(request))
  if (isFetching) return <LoadingIndicator />
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
  const failure = data?.error ?? { side: 'before', failure: 'worker', detail: String(error) }
  return <SideFailure error={failure} onRetry={() => void refetch()} />
}

function toRequest(sides: Sides | undefined, current: CurrentSide): AskedFiles | undefined {
  const before = sides && sourceOf(sides.before, current)
  const after = sides && sourceOf(sides.after, current)
  return before && after && { id: `${before.id} ${after.id}`, before: before.source, after: after.source }
}

/** A side in words: date and commit, or the name of the file. */
function sideText({ date, commit, name }: ComparedFile): string {
  if (name !== undefined) return t('changes.dates.file', { name })
  const day = date ? formatDate(date, 'long') : ''
  return commit ? t('changes.dates.commit', { date: day, commit: commit.slice(0, 7) }) : day
}

/** The default to compare with: the landscape a year before. */
function yearBefore(date: string): SideChoice {
  // 29 February may not exist in the year before.
  return choiceOf(`${Number(date.slice(0, 4)) - 1}${date.slice(4).replace('02-29', '02-28')}`)
}

/** Why a side could not be loaded, with a retry button. */
function SideFailure({ error, onRetry }: { error: SideError; onRetry: () => void }) {
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

/** When to try again, in the user's time zone. */
function whenText(resetAt: number | undefined): string {
  if (resetAt === undefined) return t('changes.later')
  const time = new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(resetAt)
  return t('changes.at', { time })
}

import { Zap } from '../../ui/icons.tsx'
import { useId, type ReactNode } from 'react'
import type { HourLimit } from '../../domain/facts/github-answer.ts'
import type { Asked } from '../../facts/with-asked.ts'
import { formatDate } from '../../i18n/format.ts'
import { language, t } from '../../i18n/i18n.ts'
import { AskError } from '../../queries/ask-github.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './AskGithub.module.css'

type Props = {
  /** "owner/name". */
  repository: string
  /** GitHub's answer during this visit. */
  asked: Asked | undefined
  error: Error | null
  isAsking: boolean
  onAsk: () => void
}

/** A button that asks GitHub about an item's repository, with reserved space for the answer. */
export function AskGithub({ repository, asked, error, isAsking, onAsk }: Props) {
  const id = useId()
  const hasStatus = isAsking || error !== null || asked !== undefined
  return (
    <div className={styles['ask']}>
      <Button aria-describedby={id} aria-disabled={isAsking} onClick={() => !isAsking && onAsk()}>
        <Zap size={16} aria-hidden /> {t('facts.ask')}
      </Button>
      <div className={styles['said']}>
        <p id={id} className={hasStatus ? styles['over'] : undefined}>
          {t('facts.ask.hint')}
        </p>
        <div role="status">
          {isAsking ? (
            <p>{t('facts.asking')}</p>
          ) : error ? (
            <AskFailure error={error} repository={repository} />
          ) : (
            asked && <GithubAnswer asked={asked} />
          )}
        </div>
      </div>
    </div>
  )
}

/** Marks a fact that GitHub answered during this visit; `isPicture` hides the text, where space is short. */
export function AskedMark({ askedAt, isPicture = false }: { askedAt: number; isPicture?: boolean }) {
  const text = askedText(askedAt)
  return (
    <span className={styles['mark']} title={isPicture ? text : undefined}>
      <Zap size={12} aria-hidden /> <span className={isPicture ? 'visually-hidden' : undefined}>{text}</span>
    </span>
  )
}

/** When GitHub was asked, in words. */
export function askedText(askedAt: number): string {
  // The answer is cached for the visit, so after ten minutes it is no longer "just now".
  return Date.now() - askedAt < 600_000 ? t('facts.asked') : t('facts.askedAt', { time: timeOf(askedAt) })
}

/** The facts that the strip does not display, and the requests left in this hour. */
function GithubAnswer({ asked }: { asked: Asked }) {
  const { askedAt, isArchived, pushed, stars, licence, release, limit } = asked
  const parts: ReactNode[] = [
    <AskedMark key="mark" askedAt={askedAt} />,
    isArchived && (
      <strong key="archived" className={styles['archived']}>
        {t('facts.asked.archived')}
      </strong>
    ),
    pushed && t('facts.asked.pushed', { date: formatDate(pushed) }),
    stars !== undefined && t('facts.asked.stars', { count: stars }),
    licence === undefined && t('facts.asked.licence'),
    release === undefined && t('facts.asked.noRelease'),
  ].filter((part) => part !== undefined && part !== false)
  return (
    <>
      <p>{parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}</p>
      <RemainingRequests limit={limit} />
    </>
  )
}

function AskFailure({ error, repository }: { error: Error; repository: string }) {
  const { failure, details } = error instanceof AskError ? error : new AskError('not-an-answer', String(error))
  const { status, until, limit } = details
  const when = until === undefined ? t('facts.later') : t('facts.after', { time: timeOf(until) })
  return (
    <>
      <p className={styles['failed']}>
        {t(`facts.failed.${failure}`, { name: repository, status: status ?? '', when })}
      </p>
      {failure !== 'limit' && <RemainingRequests limit={limit} />}
    </>
  )
}

function RemainingRequests({ limit }: { limit: HourLimit | undefined }) {
  return limit && <p>{t('facts.left', { count: limit.remaining, time: timeOf(limit.resetAt) })}</p>
}

/** A time of day, in the user's time zone. */
function timeOf(time: number): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(time)
}

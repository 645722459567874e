import { Zap } from 'lucide-react'
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
  /** What GitHub answered during this visit. */
  asked: Asked | undefined
  error: Error | null
  isAsking: boolean
  onAsk: () => void
}

/** Asks GitHub about an item's repository when it is pressed, and says what came of it in a place kept for that. */
export function AskGithub({ repository, asked, error, isAsking, onAsk }: Props) {
  const id = useId()
  const isSaid = isAsking || error !== null || asked !== undefined
  return (
    <div className={styles['ask']}>
      <Button aria-describedby={id} aria-disabled={isAsking} onClick={() => !isAsking && onAsk()}>
        <Zap size={16} aria-hidden /> {t('facts.ask')}
      </Button>
      <div className={styles['said']}>
        <p id={id} className={isSaid ? styles['over'] : undefined}>
          {t('facts.ask.hint')}
        </p>
        <div role="status">
          {isAsking ? (
            <p>{t('facts.asking')}</p>
          ) : error ? (
            <Failed error={error} repository={repository} />
          ) : (
            asked && <Answer asked={asked} />
          )}
        </div>
      </div>
    </div>
  )
}

/** The mark of what GitHub has just said; as a picture where there is no room for the words. */
export function AskedMark({ askedAt, isPicture = false }: { askedAt: number; isPicture?: boolean }) {
  const text = askedText(askedAt)
  return (
    <span className={styles['mark']} title={isPicture ? text : undefined}>
      <Zap size={12} aria-hidden /> <span className={isPicture ? styles['spoken'] : undefined}>{text}</span>
    </span>
  )
}

/** When GitHub was asked, in words. */
export function askedText(askedAt: number): string {
  // What stays for the visit is not of just now for ever.
  return Date.now() - askedAt < 600_000 ? t('facts.asked') : t('facts.askedAt', { time: timeOf(askedAt) })
}

/** What the strip has no fact for, and what is left of the hour. */
function Answer({ asked }: { asked: Asked }) {
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
      <Left limit={limit} />
    </>
  )
}

function Failed({ error, repository }: { error: Error; repository: string }) {
  const { failure, details } = error instanceof AskError ? error : new AskError('not-an-answer', String(error))
  const { status, until, limit } = details
  const when = until === undefined ? t('facts.later') : t('facts.after', { time: timeOf(until) })
  return (
    <>
      <p className={styles['failed']}>
        {t(`facts.failed.${failure}`, { name: repository, status: status ?? '', when })}
      </p>
      {failure !== 'limit' && <Left limit={limit} />}
    </>
  )
}

function Left({ limit }: { limit: HourLimit | undefined }) {
  return limit && <p>{t('facts.left', { count: limit.remaining, time: timeOf(limit.resetAt) })}</p>
}

/** A moment of today, in the user's time zone. */
function timeOf(time: number): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(time)
}

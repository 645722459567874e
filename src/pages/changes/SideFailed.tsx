import { language, t } from '../../i18n/i18n.ts'
import type { SideError } from '../../worker/protocol.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'

/** Why a side could not be had, and what to do. */
export function SideFailed({ error, onRetry }: { error: SideError; onRetry: () => void }) {
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

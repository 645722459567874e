import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { PartMissingError } from '../components/lazy-part.tsx'
import { t } from '../i18n/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Message } from '../ui/Message.tsx'

/** What stands in the place of a page that failed. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  if (error instanceof PartMissingError) return <MissingPage onRetry={reset} />
  return (
    <Message
      role="alert"
      level={1}
      title={t('app.error.title')}
      actions={
        <Button primary onClick={() => globalThis.location.reload()}>
          {t('app.reload')}
        </Button>
      }
    >
      <p>{t('app.error.text')}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
    </Message>
  )
}

/** What stands in the place of a page that could not be loaded; it is tried again as soon as there is a network. */
function MissingPage({ onRetry }: { onRetry: () => void }) {
  useEffect(() => {
    globalThis.addEventListener('online', onRetry)
    return () => globalThis.removeEventListener('online', onRetry)
  }, [onRetry])
  return (
    <Message
      role="alert"
      level={1}
      title={t('app.missing.title')}
      actions={
        <Button primary onClick={onRetry}>
          {t('live.retry')}
        </Button>
      }
    >
      <p>{t('app.missing.text')}</p>
    </Message>
  )
}

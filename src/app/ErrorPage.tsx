import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { t } from '../i18n/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Message } from '../ui/Message.tsx'
import { endTakeover } from '../ui/use-taken-over.ts'
import { startOver } from './start-over.ts'

/** What stands in the place of a page that failed, or of the application. */
export function ErrorPage({ error }: ErrorComponentProps) {
  useEffect(endTakeover, [])
  return (
    <Message
      role="alert"
      level={1}
      title={t('app.error.title')}
      actions={
        <>
          <Button primary onClick={() => globalThis.location.reload()}>
            {t('app.reload')}
          </Button>
          <Button onClick={() => void startOver()}>{t('app.error.startOver')}</Button>
        </>
      }
    >
      <p>{t('app.error.text')}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
    </Message>
  )
}

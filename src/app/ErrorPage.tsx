import type { ErrorComponentProps } from '@tanstack/react-router'
import { t } from '../i18n/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Message } from '../ui/Message.tsx'
import { clearCacheFlag } from '../components/landscape/cache-flag.ts'

/** What stands in the place of a page that failed, or of the application. */
export function ErrorPage({ error }: ErrorComponentProps) {
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

/**
 * Begins anew without what could be fetched again: the landscape of the last visit and, with a network, the stored
 * application. Bookmarks, lists and settings stay.
 */
async function startOver(): Promise<void> {
  try {
    clearCacheFlag()
    // Done as soon as the worker that reads from it has gone with this page.
    indexedDB.deleteDatabase('landscape-explorer')
    if (navigator.onLine) {
      const names = (await caches.keys()).filter((name) => name.startsWith('explorer '))
      await Promise.all(names.map((name) => caches.delete(name)))
    }
  } finally {
    globalThis.location.reload()
  }
}

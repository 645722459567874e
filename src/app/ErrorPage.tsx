import type { ErrorComponentProps } from '@tanstack/react-router'
import { t } from '../i18n/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Message } from '../ui/Message.tsx'
import { clearCacheFlag } from '../components/landscape/cache-flag.ts'

/** Replaces a page, or the application, after an error. */
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
 * Reloads after deleting everything that can be fetched again: the cached landscape and, with a network, the cached
 * application. Bookmarks, lists and settings are not deleted.
 */
async function startOver(): Promise<void> {
  try {
    clearCacheFlag()
    // Takes effect as soon as the worker that uses it has ended with this page.
    indexedDB.deleteDatabase('landscape-explorer')
    if (navigator.onLine) {
      const names = (await caches.keys()).filter((name) => name.startsWith('explorer '))
      await Promise.all(names.map((name) => caches.delete(name)))
    }
  } finally {
    globalThis.location.reload()
  }
}

import { useEffect } from 'react'
import { t } from '../i18n/i18n.ts'

/** Names the page in the window's title. */
export function useTitle(page: string): void {
  useEffect(() => {
    document.title = t('app.title', { page })
  }, [page])
}

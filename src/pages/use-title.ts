import { useEffect } from 'react'
import { t } from '../i18n/i18n.ts'

let lastTitle = ''

/** The title of the page rendered last: the build writes it into the page's head. */
export function renderedTitle(): string {
  return lastTitle
}

/** Sets the document title. */
export function useTitle(page: string): void {
  // oxlint-disable-next-line react/globals -- safe on the server, where each page renders once
  if (import.meta.env.SSR) lastTitle = t('app.title', { page })
  useEffect(() => {
    document.title = t('app.title', { page })
  }, [page])
}

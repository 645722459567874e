import { useEffect } from 'react'
import { t } from '../i18n/i18n.ts'

let rendered = ''

/** The title of the page that was rendered last: the build writes it into the page's head. */
export function renderedTitle(): string {
  return rendered
}

/** Names the page in the window's title. */
export function useTitle(page: string): void {
  // oxlint-disable-next-line react/globals -- there it is the rendering alone that counts: nothing follows it
  if (import.meta.env.SSR) rendered = t('app.title', { page })
  useEffect(() => {
    document.title = t('app.title', { page })
  }, [page])
}

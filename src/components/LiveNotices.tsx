import { useState } from 'react'
import { formatDate } from '../i18n/format.ts'
import { t } from '../i18n/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useOnline } from '../ui/use-online.ts'
import { useLandscape, type LiveTrouble } from './landscape-state.ts'

/** What there is to say about the live file: an update that waits, or why there is none. */
export function LiveNotices() {
  const { shown, trouble, showUpdate, retry } = useLandscape()
  const [dismissed, setDismissed] = useState<string>()
  const isOnline = useOnline()
  if (!shown) return null
  if (showUpdate) {
    return (
      <Notice
        actions={
          <Button primary onClick={showUpdate}>
            {t('live.show')}
          </Button>
        }
      >
        {t('live.update')}
      </Notice>
    )
  }
  const cause = trouble && causeOf(trouble)
  // The same trouble is said once, not at every attempt; without a network, that is what there is to say.
  if (!trouble || cause === dismissed || (!isOnline && trouble.kind === 'failed')) return null
  return (
    <Notice
      trouble
      actions={
        <>
          <Button onClick={retry}>{t('live.retry')}</Button>
          {trouble.kind === 'incomplete' && <Button onClick={trouble.accept}>{t('live.useAnyway')}</Button>}
          <Button onClick={() => setDismissed(cause)}>{t('live.dismiss')}</Button>
        </>
      }
    >
      {cause} {t('live.keeping', { date: formatDate(shown.date, 'long') })}
    </Notice>
  )
}

/** The cause of a trouble in words. */
export function causeOf(trouble: LiveTrouble): string {
  if (trouble.kind === 'incomplete') {
    return trouble.missingCategories.length > 0 && trouble.items >= trouble.heldItems
      ? t('live.missing', { categories: trouble.missingCategories.join(', ') })
      : t('live.incomplete', { items: trouble.items, held: trouble.heldItems })
  }
  const { failure, status } = trouble.error
  return t(`live.failure.${failure}`, { status: status ?? '' })
}

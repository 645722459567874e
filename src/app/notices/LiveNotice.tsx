import { useState } from 'react'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { describeTrouble } from '../../components/landscape/live-cause.ts'

/**
 * Offers a pending update, or reports a trouble of the live file until the user dismisses it.
 * @param props.date the day of the current file
 */
export function LiveNotice({ date }: { date: string }) {
  const { trouble, showUpdate, retry } = useLandscape()
  const [dismissed, setDismissed] = useState<string>()
  const isOnline = useOnline()
  const cause = trouble && describeTrouble(trouble)
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
  // A trouble is reported once, not at every attempt, and not without a network, which has its notice.
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
      {cause} {t('live.keeping', { date: formatDate(date, 'long') })}
    </Notice>
  )
}

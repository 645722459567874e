import { useState } from 'react'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { describeTrouble } from '../../components/landscape/live-cause.ts'

/**
 * Tells of an update of the live file that waits, or what is the matter with it, until the user has read that.
 * @param props.date the day of the file that is shown
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
      {cause} {t('live.keeping', { date: formatDate(date, 'long') })}
    </Notice>
  )
}

import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { LanguageOffer } from './LanguageOffer.tsx'
import { LiveNotice } from './LiveNotice.tsx'
import { CloudOff } from '../../ui/icons.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { QuietNotice, Notice } from '../../ui/Notice.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { postponeUpdate, useAppUpdate } from '../../stores/app-update.ts'
import { Button } from '../../ui/Button.tsx'

/** Notices that few visits need. @param props.offersFrench whether to offer the page in French */
export function OccasionalNotices({ offersFrench }: { offersFrench: boolean }) {
  const { current } = useLandscape()
  return (
    <>
      <OfflineNotice />
      {offersFrench && <LanguageOffer />}
      {current && <LiveNotice date={current.date} />}
      <UpdateNotice />
    </>
  )
}

/** Reports that the browser is offline, and the day of the data. */
function OfflineNotice() {
  const { current, isLivePending, error } = useLandscape()
  const isOnline = useOnline()
  // While the cached file may still load, the day could change, and with it the layout.
  if (isOnline || (isLivePending && !error)) return null
  return (
    <QuietNotice>
      <CloudOff size={16} aria-hidden />
      <span>
        {t('app.offline')}
        {current && ` ${t('live.keeping', { date: formatDate(current.date) })}`}
      </span>
    </QuietNotice>
  )
}

/** Offers a newer version of the application, which is activated only when the user agrees. */
function UpdateNotice() {
  const apply = useAppUpdate((state) => state.apply)
  if (!apply) return null
  return (
    <Notice
      actions={
        <>
          <Button primary onClick={apply}>
            {t('app.reload')}
          </Button>
          <Button onClick={postponeUpdate}>{t('live.dismiss')}</Button>
        </>
      }
    >
      {t('app.update')}
    </Notice>
  )
}

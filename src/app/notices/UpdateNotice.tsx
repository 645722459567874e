import { t } from '../../i18n/i18n.ts'
import { postponeUpdate, useAppUpdate } from '../../stores/app-update.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Offers a newer version of the application, which takes over only when the person agrees. */
export function UpdateNotice() {
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

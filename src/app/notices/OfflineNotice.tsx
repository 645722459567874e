import { CloudOff } from 'lucide-react'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { QuietNotice } from '../../ui/Notice.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { useLandscape } from '../../components/landscape/landscape-state.ts'

/** Says for as long as there is no network that there is none, and of which day the data is. */
export function OfflineNotice() {
  const { shown, isLivePending, error } = useLandscape()
  const isOnline = useOnline()
  // Until then a newer file of an earlier visit may still come, and with it another day: the line would move.
  if (isOnline || (isLivePending && !error)) return null
  return (
    <QuietNotice>
      <CloudOff size={16} aria-hidden />
      <span>
        {t('app.offline')}
        {shown && ` ${t('live.keeping', { date: formatDate(shown.date) })}`}
      </span>
    </QuietNotice>
  )
}

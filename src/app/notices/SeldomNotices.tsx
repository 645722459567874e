import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { LanguageOffer } from './LanguageOffer.tsx'
import { LiveNotice } from './LiveNotice.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'

/** What there is to say besides the page. @param props.offersFrench whether to offer it in French */
export function SeldomNotices({ offersFrench }: { offersFrench: boolean }) {
  const { shown } = useLandscape()
  return (
    <>
      <OfflineNotice />
      {offersFrench && <LanguageOffer />}
      {shown && <LiveNotice date={shown.date} />}
      <UpdateNotice />
    </>
  )
}

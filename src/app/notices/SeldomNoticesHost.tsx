import { Suspense, useEffect, useState } from 'react'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { unsaid } from '../../components/loading/MissingPart.tsx'
import { language } from '../../i18n/i18n.ts'
import { useAppUpdate } from '../../stores/app-update.ts'
import { mayOfferFrench } from '../../stores/preferences.ts'
import { useOnline } from '../../ui/use-online.ts'

const SeldomNotices = lazyPart(async () => (await import('./SeldomNotices.tsx')).SeldomNotices, unsaid)

/** The notices that few visits need: they are loaded when there is one, and stay, to remember what has been read. */
export function SeldomNoticesHost() {
  const { trouble, showUpdate } = useLandscape()
  const update = useAppUpdate(({ apply }) => apply)
  const [isWanted, setWanted] = useState(false)
  const [offersFrench, setOffersFrench] = useState(false)
  useEffect(() => setOffersFrench(language() === 'en' && mayOfferFrench()), [])
  const isOnline = useOnline()
  if (!isWanted && (!isOnline || trouble || showUpdate || update || offersFrench)) setWanted(true)
  return (
    isWanted && (
      <Suspense>
        <SeldomNotices offersFrench={offersFrench} />
      </Suspense>
    )
  )
}

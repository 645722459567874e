import { Suspense, useEffect, useState } from 'react'
import { useLandscape } from '../../components/landscape/landscape-state.ts'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { withoutMessage } from '../../components/loading/MissingPart.tsx'
import { language } from '../../i18n/i18n.ts'
import { useAppUpdate } from '../../stores/app-update.ts'
import { shouldOfferFrench } from '../../stores/preferences.ts'
import { useOnline } from '../../ui/use-online.ts'

const OccasionalNotices = lazyPart(
  async () => (await import('./OccasionalNotices.tsx')).OccasionalNotices,
  withoutMessage,
)

/** Loads the notices when one of them is needed. They remain mounted, to remember which have been dismissed. */
export function LazyOccasionalNotices() {
  const { trouble, showUpdate } = useLandscape()
  const update = useAppUpdate(({ apply }) => apply)
  const [isWanted, setWanted] = useState(false)
  const [offersFrench, setOffersFrench] = useState(false)
  useEffect(() => setOffersFrench(language() === 'en' && shouldOfferFrench()), [])
  const isOnline = useOnline()
  if (!isWanted && (!isOnline || trouble || showUpdate || update || offersFrench)) setWanted(true)
  return (
    isWanted && (
      <Suspense>
        <OccasionalNotices offersFrench={offersFrench} />
      </Suspense>
    )
  )
}

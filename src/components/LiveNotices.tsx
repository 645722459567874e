import { Suspense, useState } from 'react'
import { t } from '../i18n/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLandscape } from './landscape-state.ts'
import { lazyPart } from './lazy-part.tsx'
import { unsaid } from './MissingPart.tsx'

// What can be the matter is a long list, which few visits need.
const LiveTroubleNotice = lazyPart(
  ['trouble'],
  async () => (await import('./LiveTroubleNotice.tsx')).LiveTroubleNotice,
  unsaid,
)

/** What there is to say about the live file: an update that waits, or why there is none. */
export function LiveNotices() {
  const { shown, trouble, showUpdate } = useLandscape()
  // From then on it stays: between two attempts it remembers what has been read.
  const [hadTrouble, setHadTrouble] = useState(false)
  if (trouble && !hadTrouble) setHadTrouble(true)
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
  return (
    hadTrouble && (
      <Suspense fallback={null}>
        <LiveTroubleNotice trouble={trouble} date={shown.date} />
      </Suspense>
    )
  )
}

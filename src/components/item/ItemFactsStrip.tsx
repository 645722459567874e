import { Suspense } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { useFactDetails } from '../facts/use-fact-details.ts'
import { useLandscape } from '../landscape/landscape-state.ts'
import { lazyPart } from '../loading/lazy-part.tsx'
import { withoutMessage } from '../loading/MissingPart.tsx'
import styles from './ItemDetails.module.css'

// Facts load after the first screen, and so does the component that displays them.
const FactsStrip = lazyPart(async () => (await import('./FactsStrip.tsx')).FactsStrip, withoutMessage)

/** Facts about an item from sources other than the landscape. The space is reserved until they are loaded. */
export function ItemFactsStrip({ item }: { item: Item }) {
  useFactDetails(item.kind === 'technology')
  const { current } = useLandscape()
  const days = current?.landscape.factDays
  if (item.kind !== 'technology') return null
  return (
    <div className={styles['facts']} data-size={sizeOf(item)}>
      {days && (
        <Suspense fallback={null}>
          <FactsStrip item={item} days={days} landscapeDate={current.date} />
        </Suspense>
      )}
    </div>
  )
}

/** The expected size of the strip: projects have most facts, and for other code GitHub can be asked. */
function sizeOf({ maturity, repositories, homepageUrl }: Item): 'project' | 'code' | undefined {
  if (maturity !== undefined) return 'project'
  return (repositories[0]?.url ?? homepageUrl)?.includes('//github.com/') ? 'code' : undefined
}

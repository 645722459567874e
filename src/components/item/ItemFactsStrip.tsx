import { Suspense } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { useLandscape } from '../landscape/landscape-state.ts'
import { lazyPart } from '../loading/lazy-part.tsx'
import { withoutMessage } from '../loading/MissingPart.tsx'
import styles from './ItemDetails.module.css'

// The facts come after the first screen, and so does what shows them.
const FactsStrip = lazyPart(['facts'], async () => (await import('./FactsStrip.tsx')).FactsStrip, withoutMessage)

/** What is known of an item by other sources than the landscape. Its place is kept until they have come. */
export function ItemFactsStrip({ item }: { item: Item }) {
  const { current } = useLandscape()
  const days = current?.landscape.factDays
  if (item.kind !== 'technology') return null
  return (
    <div className={styles['facts']} data-size={sizeOf(item)}>
      {days && (
        <Suspense fallback={null}>
          <FactsStrip item={item} days={days} shownDay={current.date} />
        </Suspense>
      )}
    </div>
  )
}

/** How much there will most likely be to show: of projects the most, and elsewhere GitHub can be asked. */
function sizeOf({ maturity, repositories, homepageUrl }: Item): 'project' | 'code' | undefined {
  if (maturity !== undefined) return 'project'
  return (repositories[0]?.url ?? homepageUrl)?.includes('//github.com/') ? 'code' : undefined
}

import type { ReactNode } from 'react'
import type { FocusArea, Item } from '../../domain/landscape/landscape.ts'
import { Description } from './Description.tsx'
import styles from './ItemDetails.module.css'
import { ItemFactsStrip } from './ItemFactsStrip.tsx'
import { ItemHead } from './ItemHead.tsx'
import { ItemPurpose, ItemSuccessor } from './ItemKnowledge.tsx'
import { ItemRelations } from './ItemRelations.tsx'
import { ItemAudits, ItemFacts, ItemLinks, ItemPlaces } from './ItemSections.tsx'
import { ItemSummary } from './ItemSummary.tsx'
import { MaturityTimeline } from './MaturityTimeline.tsx'
import { SectionLevel } from './Section.tsx'
import { useKnowledgeSettled } from '../knowledge/use-knowledge.ts'
import { usePainted } from '../scheduling/use-painted.ts'

type Props = {
  item: Item
  /** 1 where the item is the page, 2 where it stands beside a list. */
  level: 1 | 2
  /** The link to a place of the landscape; the page knows where it leads. */
  renderPlace: (placeId: string, text: string) => ReactNode
  renderArea: (area: FocusArea, text: string) => ReactNode
  renderItem: (item: Item) => ReactNode
}

/**
 * Everything there is to know about one item: in two columns on a wide page, one after the other anywhere else. Sections
 * without content are left out.
 */
export function ItemDetails({ item, level, renderPlace, renderArea, renderItem }: Props) {
  // Beside a list one goes from item to item: what is on top comes first, and the rest with the next frame. A page is
  // whole at once, so that Back finds the place where it was left.
  const isPainted = usePainted(item.id)
  // What follows from our knowledge stands above the links, so these wait for it rather than move.
  const isWhole = useKnowledgeSettled(['sentences', 'relations']) && (level === 1 || isPainted)
  return (
    <SectionLevel value={level}>
      <div className={styles['item']} data-level={level}>
        <ItemHead item={item} level={level} renderItem={renderItem} />
        <div className={styles['lead']}>
          <ItemSuccessor item={item} renderItem={renderItem} />
          <Description item={item} />
          <ItemPurpose item={item} renderArea={renderArea} />
          <ItemFactsStrip item={item} />
        </div>
        {isWhole && (
          <div className={styles['more']}>
            <ItemRelations item={item} renderItem={renderItem} />
            <ItemSummary item={item} />
          </div>
        )}
        <div className={styles['aside']}>
          <div className={styles['standing']}>
            <MaturityTimeline item={item} />
          </div>
          {isWhole && (
            <div className={styles['reference']}>
              <ItemLinks item={item} />
              <ItemAudits item={item} />
              <ItemPlaces item={item} renderPlace={renderPlace} />
              <ItemFacts item={item} />
            </div>
          )}
        </div>
      </div>
    </SectionLevel>
  )
}

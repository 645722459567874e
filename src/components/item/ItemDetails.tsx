import type { ReactNode } from 'react'
import type { FocusArea, Item } from '../../domain/landscape/landscape.ts'
import { Description } from './Description.tsx'
import styles from './ItemDetails.module.css'
import { ItemFactsStrip } from './ItemFactsStrip.tsx'
import { ItemHead } from './ItemHead.tsx'
import { ItemPurpose, ItemState, ItemSuccessor } from './ItemKnowledge.tsx'
import { ItemRelations } from './ItemRelations.tsx'
import { ItemAudits, ItemFacts, ItemLinks, ItemPlaces } from './ItemSections.tsx'
import { ItemSummary } from './ItemSummary.tsx'
import { MaturityTimeline } from './MaturityTimeline.tsx'
import { SectionLevel } from './Section.tsx'
import { useKnowledgeSettled } from '../knowledge/use-knowledge-settled.ts'
import { usePainted } from '../scheduling/use-painted.ts'

type Props = {
  item: Item
  /** 1 on the item's page, 2 in the panel beside a list. */
  level: 1 | 2
  /** Renders the link to a place of the landscape; the target depends on the page. */
  renderPlace: (placeId: string, text: string) => ReactNode
  renderArea: (area: FocusArea, text: string) => ReactNode
  renderItem: (item: Item) => ReactNode
}

/**
 * All sections of one item: in two columns on a wide page, below each other elsewhere. Sections without content are left
 * out.
 */
export function ItemDetails({ item, level, renderPlace, renderArea, renderItem }: Props) {
  // In a panel, where users step from item to item, the top renders first and the rest with the next frame. A page renders
  // completely, so that Back can restore its scroll position.
  const isPainted = usePainted(item.id)
  // Sections from our knowledge precede the links, which wait for them to avoid a layout shift.
  const isWhole = useKnowledgeSettled(['sentences', 'relations']) && (level === 1 || isPainted)
  return (
    <SectionLevel value={level}>
      <div className={styles['item']} data-level={level}>
        <ItemHead item={item} level={level} renderItem={renderItem} />
        <div className={styles['lead']}>
          <ItemState item={item} />
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

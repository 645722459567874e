import { Link, useRouter } from '@tanstack/react-router'
import { useKnowledgeSettled } from '../components/knowledge/use-knowledge.ts'
import { ItemDetails } from '../components/item/ItemDetails.tsx'
import type { Item } from '../domain/landscape/landscape.ts'
import { exploreLink, focusLink, itemLink } from '../routing/links.ts'

/** An item with every link inside the application leading somewhere. */
export function LinkedItemDetails({ item, level }: { item: Item; level: 1 | 2 }) {
  // Our sentence and the successor stand above the rest, so the page waits for them rather than move. On a page, whose
  // place Back restores, what stands below must be there as well.
  const isSettled = useKnowledgeSettled(
    level === 1 || item.maturity === 'archived' ? ['sentences', 'relations'] : ['sentences'],
  )
  if (!isSettled) return null
  return (
    <ItemDetails
      item={item}
      level={level}
      renderPlace={(id, text) => <Link {...exploreLink({ category: [id] })}>{text}</Link>}
      renderArea={(area, text) => <Link {...focusLink(area)}>{text}</Link>}
      renderItem={(other) => (
        <Link dir="auto" {...itemLink(other.id)}>
          {other.name}
        </Link>
      )}
    />
  )
}

/** The absolute address of an item's page in the language of the page. */
export function useItemAddress(itemId: string): string {
  const { publicHref } = useRouter().buildLocation(itemLink(itemId))
  return new URL(publicHref, globalThis.location.origin).href
}

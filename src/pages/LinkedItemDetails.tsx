import { Link, useRouter } from '@tanstack/react-router'
import { useKnowledgeSettled } from '../components/knowledge/use-knowledge-settled.ts'
import { ItemDetails } from '../components/item/ItemDetails.tsx'
import type { Item } from '../domain/landscape/landscape.ts'
import { exploreLink, focusLink, itemLink } from '../routing/links.ts'

/** The details of an item with the links of the application. */
export function LinkedItemDetails({ item, level }: { item: Item; level: 1 | 2 }) {
  // The sentence and the successor are at the top: wait for them to avoid a layout shift. On a page, the rest is needed as
  // well, so that Back can restore the scroll position.
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

/** The absolute address of an item's page in the current language. */
export function useItemAddress(itemId: string): string {
  const { publicHref } = useRouter().buildLocation(itemLink(itemId))
  return new URL(publicHref, globalThis.location.origin).href
}

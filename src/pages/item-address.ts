import { useRouter } from '@tanstack/react-router'
import { itemLink } from '../routing/links.ts'

/** The absolute address of an item's page in the language of the page. */
export function useItemAddress(itemId: string): string {
  const { publicHref } = useRouter().buildLocation(itemLink(itemId))
  return new URL(publicHref, globalThis.location.origin).href
}

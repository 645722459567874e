import { hrefOf } from '../../routing/href.ts'
import { itemLink } from '../../routing/links.ts'
import { basePathOf, localeOf } from '../../routing/locale.ts'

/** The whole address of an item's page in the language of this one, for a file that leaves it. */
export function itemAddress(id: string): string {
  const { pathname, origin } = globalThis.location
  return origin + hrefOf(itemLink(id), basePathOf(localeOf(pathname)))
}

import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { itemLink } from '../../routing/links.ts'
import { Anchor } from './Anchor.tsx'

/** What a list of results does with the links to its items; the same object in every render. */
export type ItemLinkActions = {
  /** Called on a click, which it may take over with `preventDefault`. */
  onOpen: (item: Item, event: MouseEvent) => void
  /** Called when the pointer or the focus is on a link. */
  onApproach: () => void
}

type Props = Pick<AnchorHTMLAttributes<HTMLAnchorElement>, 'tabIndex'> & {
  item: Item
  actions?: ItemLinkActions | undefined
  children: ReactNode
}

/** A link to an item's page; in results, it may open the item's panel. */
export function ItemLink({ item, actions, children, ...rest }: Props) {
  return (
    <Anchor
      {...rest}
      link={itemLink(item.id)}
      onPointerEnter={actions?.onApproach}
      onFocus={actions?.onApproach}
      onClick={(event) => actions?.onOpen(item, event)}
    >
      {children}
    </Anchor>
  )
}

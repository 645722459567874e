import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { hrefOf, type LinkTarget } from '../../routing/href.ts'

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** Where it leads, from links.ts. */
  link: LinkTarget
}

/**
 * A link within the application. Unlike the router's own it watches nothing, so that a list of hundreds costs nothing
 * while the address changes. A handler of the page may take the click for itself by preventing its default.
 */
export function Anchor({ link, onClick, children, ...rest }: Props) {
  const router = useRouter()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlainClick(event)) return
    event.preventDefault()
    void router.navigate(link)
  }
  return (
    <a {...rest} href={hrefOf(link, router.basepath)} onClick={follow}>
      {children}
    </a>
  )
}

/** Whether a click means to go there here, and not in another tab or as a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

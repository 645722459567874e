import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { hrefOf, type LinkTarget } from '../../routing/href.ts'

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** The target, from links.ts. */
  link: LinkTarget
}

/**
 * A link within the application. Unlike the router's Link it subscribes to nothing, so hundreds of them do not render
 * again when the address changes. A caller's handler can take over the click with `preventDefault`.
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

/** Whether a click navigates in this tab, instead of opening another one or downloading. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

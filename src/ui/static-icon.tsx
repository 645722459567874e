import { createElement, type ReactElement, type ReactNode } from 'react'
import type { IconNode } from 'lucide-react'

// Every icon module exports its shapes, but lucide's shared type declaration leaves them out.
declare module 'lucide-react/icons/x' {
  export const __iconData: IconData
}

/** An icon's shapes, as exported by each module of the icon library. */
export type IconData = { node: IconNode }

/**
 * An icon of the library as a plain element of the given size in pixels, for icons rendered a hundred times or with every
 * keystroke: the library's components recompute it on each render.
 * @param icon `__iconData` of its module in `lucide-react/icons`: the shapes without the component
 */
export function staticIcon({ node }: IconData, size: number): ReactElement {
  return svgIcon(size, toShapes(node))
}

/** Shapes in the style of the icon library, in its 24 × 24 view box. */
export function svgIcon(size: number, shapes: ReactNode): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {shapes}
    </svg>
  )
}

/** The shapes of an icon; paths are merged into one element, since each costs layout. */
function toShapes(node: IconNode): ReactElement | ReactElement[] {
  // Each path starts from the origin again: its first command may be relative.
  if (node.every(([shape]) => shape === 'path')) return <path d={node.map(([, { d }]) => `M0 0${d ?? ''}`).join('')} />
  return node.map(([shape, { key, ...attributes }]) => createElement(shape, { key, ...attributes }))
}

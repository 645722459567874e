import { createElement, type ReactElement, type ReactNode } from 'react'
import type { IconNode } from 'lucide-react'

// Every icon's module has its shapes, which the one file of types for all of them does not say.
declare module 'lucide-react/icons/x' {
  export const __iconData: IconData
}

/** An icon's shapes, as each module of the icon library holds them. */
export type IconData = { node: IconNode }

/**
 * A picture of the icon library as a plain element of the given size in pixels, for what is drawn a hundred times or
 * with every letter: the library's own components work it out anew each time.
 * @param icon `__iconData` of its module in `lucide-react/icons`: the shapes alone, without the component
 */
export function stillIcon({ node }: IconData, size: number): ReactElement {
  return drawing(size, shapesOf(node))
}

/** Shapes drawn in the manner of the icon library, on its field of 24 by 24. */
export function drawing(size: number, shapes: ReactNode): ReactElement {
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

/** The shapes of an icon; lines are drawn as one, since each costs layout of its own. */
function shapesOf(node: IconNode): ReactElement | ReactElement[] {
  // Each line begins where it would alone: the first step of a path may be relative.
  if (node.every(([shape]) => shape === 'path')) return <path d={node.map(([, { d }]) => `M0 0${d ?? ''}`).join('')} />
  return node.map(([shape, { key, ...attributes }]) => createElement(shape, { key, ...attributes }))
}

import { createElement, type ReactElement, type ReactNode } from 'react'
import type { IconNode } from 'lucide-react'

/**
 * A picture of the icon library as a plain element of the given size in pixels, for what is drawn a hundred times or
 * with every letter: the library's own components work it out anew each time.
 * @param icon the module of `lucide-react/icons` that has it.
 */
export function stillIcon(icon: object, size: number): ReactElement {
  const { node } = (icon as { __iconData: { node: IconNode } }).__iconData
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

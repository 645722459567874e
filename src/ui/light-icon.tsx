import { createLucideIcon, type IconNode } from 'lucide-react'
import * as scale from 'lucide-react/icons/scale'

/** A picture of the icon library with its lines drawn as one: in a list of hundreds, each line costs layout of its own. */
function oneLine(icon: object, name: string) {
  const { node } = (icon as { __iconData: { node: IconNode } }).__iconData
  // Each line begins where it would alone: the first step of a path may be relative.
  const d = node.map(([, { d: line }]) => `M0 0${line ?? ''}`).join('')
  return createLucideIcon({ name, node: [['path', { d, key: name }]] })
}

/** Scales, for what puts things side by side. */
export const LightScale = oneLine(scale, 'scale')

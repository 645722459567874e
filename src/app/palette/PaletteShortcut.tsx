import { useState } from 'react'
import { useShortcut } from '../../ui/shortcut.ts'
import { Palette } from './Palette.tsx'

/** Opens the command palette on Ctrl or ⌘ K, anywhere. */
export function PaletteShortcut() {
  const [isOpen, setOpen] = useState(false)
  useShortcut({ key: 'k', hasCommand: true }, () => setOpen(true))
  return isOpen && <Palette onClose={() => setOpen(false)} />
}

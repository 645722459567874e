import { useEffect, useState } from 'react'
import { keyOf } from '../../lib/keys.ts'
import { Palette } from './Palette.tsx'

/** Opens the command palette on Ctrl or ⌘ K, anywhere. */
export function PaletteShortcut() {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isShortcut = keyOf(event).toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if (!isShortcut || event.shiftKey || event.altKey) return
      // Some browsers use the same shortcut.
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return isOpen && <Palette onClose={() => setOpen(false)} />
}

import { useEffect, useState } from 'react'
import { keyOf } from '../../lib/keys.ts'
import { Palette } from './Palette.tsx'

/** Opens the command palette on Ctrl or ⌘ K, wherever one is. */
export function PaletteHost() {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isAsked = keyOf(event).toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if (!isAsked || event.shiftKey || event.altKey) return
      // Some browsers have keys of their own there.
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return isOpen && <Palette onClose={() => setOpen(false)} />
}

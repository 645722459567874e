import { useEffect, useRef } from 'react'
import { keyOf } from '../lib/keys.ts'

type Shortcut = {
  /** In lower case. */
  key: string
  /** With Ctrl or ⌘, while text is typed too; without, only where no text is typed. */
  hasCommand: boolean
}

/** Calls `act` when a key is pressed anywhere on the page, in place of what the browser would do. */
export function useShortcut({ key, hasCommand }: Shortcut, act: () => void): void {
  const latest = useRef(act)
  useEffect(() => void (latest.current = act), [act])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (keyOf(event).toLowerCase() !== key || event.altKey || (event.ctrlKey || event.metaKey) !== hasCommand) return
      if (hasCommand ? event.shiftKey : isEditing(event.target)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [key, hasCommand])
}

/** Whether keystrokes go to a field, or select in a list. */
function isEditing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
  )
}

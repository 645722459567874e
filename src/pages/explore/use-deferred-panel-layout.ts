import { useEffect, useState } from 'react'
import { afterFrame } from '../../ui/schedule-task.ts'

/**
 * Whether the results are laid out beside the item panel. The panel first opens above the results, to be visible
 * immediately; after it is painted, the results make room, which lays all of them out again. With a panel in the first
 * render, they make room from the start.
 */
export function useDeferredPanelLayout(isOpen: boolean): boolean {
  const [isPanelLaidOut, setPanelLaidOut] = useState(isOpen)
  if (isPanelLaidOut && !isOpen) setPanelLaidOut(false)
  useEffect(() => {
    if (!isOpen || isPanelLaidOut) return undefined
    // One frame to paint the panel, and one for its effects.
    let stop = afterFrame(() => {
      stop = afterFrame(() => setPanelLaidOut(true))
    })
    return () => stop()
  }, [isOpen, isPanelLaidOut])
  return isPanelLaidOut && isOpen
}

import { useEffect, useState } from 'react'
import { afterFrame } from '../../ui/schedule-task.ts'

/**
 * Whether an item that is open has a place of its own beside the results. It opens above them and is seen at once; they
 * make room, which lays out all of them anew, when it has been painted. With an item from the start, there is room from
 * the start.
 */
export function useRoom(isOpen: boolean): boolean {
  const [hasRoom, setRoom] = useState(isOpen)
  if (hasRoom && !isOpen) setRoom(false)
  useEffect(() => {
    if (!isOpen || hasRoom) return undefined
    // A frame in which it comes, and one for what its own code does when it is there.
    let stop = afterFrame(() => {
      stop = afterFrame(() => setRoom(true))
    })
    return () => stop()
  }, [isOpen, hasRoom])
  return hasRoom && isOpen
}

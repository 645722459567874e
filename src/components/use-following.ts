import { startTransition, useEffect, useState } from 'react'
import { soon } from '../ui/soon.ts'

/**
 * `value`, a task later than it comes: what need not be on the page in the same breath is rendered from this.
 * @param mayLag whether the step from one value to another may be seen late; one that may not is made at once.
 */
export function useFollowing<T>(value: T, mayLag: (before: T, now: T) => boolean): T {
  const [following, setFollowing] = useState(value)
  const isLate = following !== value && mayLag(following, value)
  if (following !== value && !isLate) setFollowing(value)
  useEffect(() => {
    if (!isLate) return undefined
    let isOver = false
    soon(() => {
      if (!isOver) startTransition(() => setFollowing(value))
    })
    return () => {
      isOver = true
    }
  }, [value, isLate])
  return isLate ? following : value
}

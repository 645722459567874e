import { startTransition, useEffect, useState } from 'react'
import { soon } from '../ui/soon.ts'

/** `value`, a task later than it comes: what need not be on the page in the same breath is rendered from this. */
export function useFollowing<T>(value: T): T {
  const [following, setFollowing] = useState(value)
  useEffect(() => {
    if (following === value) return undefined
    let isOver = false
    soon(() => {
      if (!isOver) startTransition(() => setFollowing(value))
    })
    return () => {
      isOver = true
    }
  }, [value, following])
  return following
}

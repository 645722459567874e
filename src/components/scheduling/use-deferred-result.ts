import { startTransition, useEffect, useState } from 'react'

/**
 * Computes a value of low priority: during the first render, and later after the frame that rendered a new `compute` has
 * been painted. Returns the previous value until then.
 * @param debounceMs how long `compute` must stay the same, so that nothing is computed while the user types.
 */
export function useDeferredResult<T>(compute: () => T, debounceMs = 0): T {
  const [result, setResult] = useState(() => ({ compute, value: compute() }))
  useEffect(() => {
    if (result.compute === compute) return undefined
    // A frame's callback runs before the frame is painted; a timer set in it fires after.
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setResult({ compute, value: compute() })), debounceMs)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [compute, result.compute, debounceMs])
  return result.value
}

import { useEffect, useRef, type RefObject } from 'react'

/**
 * Handles what was entered into a field of a prerendered page before hydration: React leaves it in the field, and no
 * handler has run for it.
 * @param take is given the field once, after it is mounted; it compares what the field holds with what it should hold
 * @returns the ref of the field
 */
export function useFilledEarly<F extends HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
  take: (field: F) => void,
): RefObject<F | null> {
  const field = useRef<F>(null)
  useEffect(() => {
    if (field.current) take(field.current)
    // oxlint-disable-next-line react/exhaustive-deps -- only what was entered before
  }, [])
  return field
}

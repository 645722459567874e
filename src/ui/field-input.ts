import { useEffect, useRef, type RefObject, type ChangeEvent, type CompositionEvent } from 'react'
import { isComposing } from '../lib/keys.ts'

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

/**
 * The handlers of a field whose text is asked for as it is typed. `onText` is told every text, and whether it is what the
 * person means by now: while an input method composes, a text is half a word. The browsers tell the composed text before
 * the composition ends or after it; either way it is told once more as done.
 */
export function composed(onText: (text: string, isDone: boolean) => void) {
  return {
    onChange: (event: ChangeEvent<HTMLInputElement>) => onText(event.target.value, !isComposing(event)),
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => onText(event.currentTarget.value, true),
  }
}

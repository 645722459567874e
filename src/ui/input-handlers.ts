import { useEffect, useRef, type RefObject, type ChangeEvent, type CompositionEvent } from 'react'
import { isComposing } from '../lib/keys.ts'

/**
 * Handles input into a prerendered field before hydration: React leaves the value in the field, but no handler has run
 * for it.
 * @param onMount called once with the mounted field, to compare its value with the expected one
 * @returns the ref of the field
 */
export function useInputBeforeHydration<F extends HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
  onMount: (field: F) => void,
): RefObject<F | null> {
  const field = useRef<F>(null)
  useEffect(() => {
    if (field.current) onMount(field.current)
    // oxlint-disable-next-line react/exhaustive-deps -- only for input before hydration
  }, [])
  return field
}

/**
 * Handlers of a field whose text is read while it is typed. `onText` receives every text, and whether it is complete:
 * while an input method composes, it may be half a word. Browsers report the composed text before or after the end of the
 * composition; either way it is reported once more as complete.
 */
export function compositionHandlers(onText: (text: string, isComplete: boolean) => void) {
  return {
    onChange: (event: ChangeEvent<HTMLInputElement>) => onText(event.target.value, !isComposing(event)),
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => onText(event.currentTarget.value, true),
  }
}

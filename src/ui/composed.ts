import type { ChangeEvent, CompositionEvent } from 'react'
import { isComposing } from '../lib/keys.ts'

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

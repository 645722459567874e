import { useId, useState, type KeyboardEvent } from 'react'
import { keyOf } from '../lib/keys.ts'
import { compositionHandlers } from './input-handlers.ts'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
/** Maximum length of the text, in characters. */
const MAX_LENGTH = 200

/** The id of the option at an index of a list, which the field refers to as its active descendant. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

type Options = {
  /** Called whenever a text is complete, before the first render with it. */
  onText?: () => void
  onEscape?: () => void
}

/**
 * A text field with a list of options (ARIA combobox pattern): the focus remains in the field, the arrow keys move the
 * active option, which wraps around, and Home and End move the caret. Keys of an input method are ignored.
 * @returns the state, and `fieldProps`, which takes the number of options; the options are `ComboboxOption`
 */
export function useCombobox({ onText, onEscape }: Options = {}) {
  const listId = useId()
  const [text, setText] = useState('')
  // The text without a word that is still being composed.
  const [query, setQuery] = useState('')
  const [position, setPosition] = useState(0)
  // The query on which Enter was pressed: the choice waits for its options.
  const [submittedQuery, setSubmittedQuery] = useState<string>()

  const change = (value: string, isComplete = true) => {
    setText(value)
    if (!isComplete) return
    setQuery(value)
    setPosition(0)
    setSubmittedQuery(undefined)
    onText?.()
  }
  const fieldProps = (count: number) => {
    const active = Math.min(position, count - 1)
    return {
      type: 'text',
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': count > 0,
      'aria-controls': listId,
      'aria-activedescendant': count > 0 ? optionId(listId, active) : undefined,
      autoComplete: 'off',
      autoCapitalize: 'off',
      spellCheck: false,
      maxLength: MAX_LENGTH,
      value: text,
      ...compositionHandlers(change),
      onKeyDown: (event: KeyboardEvent) => {
        const key = keyOf(event)
        const step = STEPS[key]
        if (key === 'Escape') onEscape?.()
        if (key === 'Enter') setSubmittedQuery(query)
        if (step !== undefined && count > 0) setPosition((active + step + count) % count)
        if (key === 'Enter' || (step !== undefined && count > 0)) event.preventDefault()
      },
    } as const
  }
  return { listId, text, query, submittedQuery, position, setPosition, change, fieldProps }
}

/** The state of a combobox. */
export type Combobox = ReturnType<typeof useCombobox>

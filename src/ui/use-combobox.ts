import { useId, useState, type KeyboardEvent } from 'react'
import { keyOf } from '../lib/keys.ts'
import { compositionHandlers } from './input-handlers.ts'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

type State = {
  text: string
  /** The text without a word that is still being composed. */
  query: string
  /** The index of the active option. */
  position: number
  /** The query on which Enter was pressed: the choice waits for its options. */
  submittedQuery: string | undefined
}

const EMPTY: State = { text: '', query: '', position: 0, submittedQuery: undefined }

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
  const [state, setState] = useState<State>(EMPTY)
  const update = (change: Partial<State>) => setState((previous) => ({ ...previous, ...change }))
  const change = (text: string, isComplete = true) => {
    update(isComplete ? { ...EMPTY, text, query: text } : { text })
    if (isComplete) onText?.()
  }
  const setPosition = (position: number) => update({ position })
  const fieldProps = (count: number) => {
    const active = Math.min(state.position, count - 1)
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
      // Characters.
      maxLength: 200,
      value: state.text,
      ...compositionHandlers(change),
      onKeyDown: (event: KeyboardEvent) => {
        const key = keyOf(event)
        const step = STEPS[key]
        if (key === 'Escape') onEscape?.()
        if (key === 'Enter') update({ submittedQuery: state.query })
        else if (step && count > 0) setPosition((active + step + count) % count)
        else return
        event.preventDefault()
      },
    } as const
  }
  return { ...state, listId, setPosition, change, fieldProps }
}

/** The state of a combobox. */
export type Combobox = ReturnType<typeof useCombobox>

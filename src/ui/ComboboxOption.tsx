import type { ReactNode } from 'react'
import { optionId, type Combobox } from './use-combobox.ts'

type Props = {
  combobox: Pick<Combobox, 'listId' | 'setPosition'>
  index: number
  isActive: boolean
  className: string | undefined
  onChoose: () => void
  children: ReactNode
}

/** An option of a combobox; the focus remains in the field, which handles the keys. */
export function ComboboxOption({ combobox, index, isActive, className, onChoose, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={optionId(combobox.listId, index)}
      role="option"
      aria-selected={isActive}
      className={className}
      // A list that changes under a resting pointer also fires moves, without a distance.
      onPointerMove={({ movementX, movementY }) =>
        (movementX !== 0 || movementY !== 0) && !isActive && combobox.setPosition(index)
      }
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  )
}

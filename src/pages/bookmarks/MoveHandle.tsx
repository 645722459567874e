import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, GripVertical } from '../../ui/icons.tsx'
import { useState, type PointerEvent } from 'react'
import { t } from '../../i18n/i18n.ts'
import { disclosureProps, IconButton } from '../../ui/Button.tsx'
import styles from './BookmarkRow.module.css'
import { keyOf } from '../../lib/keys.ts'

/** The ways to move a bookmark without dragging it. */
export const STEPS = ['first', 'up', 'down', 'last'] as const
export type Step = (typeof STEPS)[number]

/** Actions to move the rows of a list. */
export type MoveActions = {
  move: (id: string, step: Step) => void
  /** Starts to drag a row. */
  grab: (id: string, event: PointerEvent) => void
  /** The id of the element that explains the keys. */
  hintId: string
}

const KEYS: Readonly<Record<string, Step>> = { Home: 'first', ArrowUp: 'up', ArrowDown: 'down', End: 'last' }
const ICONS = { first: ArrowUpToLine, up: ArrowUp, down: ArrowDown, last: ArrowDownToLine } as const
const LABELS = {
  first: 'bookmarks.move.first',
  up: 'bookmarks.move.up',
  down: 'bookmarks.move.down',
  last: 'bookmarks.move.last',
} as const

/** The handle of a row: drag it, use the arrow keys, or press it for buttons that move the row. */
export function MoveHandle({ id, name, moves }: { id: string; name: string; moves: MoveActions }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles['handleBox']}>
      <button
        type="button"
        className={styles['handle']}
        data-handle={id}
        aria-label={t('bookmarks.move', { name })}
        aria-describedby={moves.hintId}
        title={t('bookmarks.move', { name })}
        {...disclosureProps(isOpen, setOpen)}
        onPointerDown={(event) => event.button === 0 && moves.grab(id, event)}
        onKeyDown={(event) => {
          const step = KEYS[keyOf(event)]
          if (keyOf(event) === 'Escape') setOpen(false)
          if (!step) return
          event.preventDefault()
          moves.move(id, step)
        }}
      >
        <GripVertical size={18} aria-hidden />
      </button>
      {isOpen && (
        <div className={styles['steps']} role="group" aria-label={t('bookmarks.move', { name })}>
          {STEPS.map((step) => {
            const Icon = ICONS[step]
            return (
              <IconButton key={step} label={t(LABELS[step])} onClick={() => moves.move(id, step)}>
                <Icon size={18} aria-hidden />
              </IconButton>
            )
          })}
        </div>
      )}
    </div>
  )
}

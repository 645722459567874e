import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, GripVertical } from 'lucide-react'
import { useState, type PointerEvent } from 'react'
import { t } from '../../i18n/i18n.ts'
import { IconButton } from '../../ui/Button.tsx'
import styles from './BookmarkRow.module.css'
import { keyOf } from '../../lib/keys.ts'

/** The ways to move a bookmark without dragging it. */
export const STEPS = ['first', 'up', 'down', 'last'] as const
export type Step = (typeof STEPS)[number]

/** How a list lets its rows be moved. */
export type Moving = {
  move: (id: string, step: Step) => void
  /** Takes hold of a row; the list follows the pointer from here on. */
  grab: (id: string, event: PointerEvent) => void
  /** The id of the element that says which keys move. */
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

/** What a row is held by: dragged, moved by the arrow keys, or pressed for buttons that move it. */
export function MoveHandle({ id, name, moving }: { id: string; name: string; moving: Moving }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles['handleBox']}>
      <button
        type="button"
        className={styles['handle']}
        data-handle={id}
        aria-label={t('bookmarks.move', { name })}
        aria-describedby={moving.hintId}
        aria-expanded={isOpen}
        title={t('bookmarks.move', { name })}
        onClick={() => setOpen(!isOpen)}
        onPointerDown={(event) => event.button === 0 && moving.grab(id, event)}
        onKeyDown={(event) => {
          const step = KEYS[keyOf(event)]
          if (keyOf(event) === 'Escape') setOpen(false)
          if (!step) return
          event.preventDefault()
          moving.move(id, step)
        }}
      >
        <GripVertical size={18} aria-hidden />
      </button>
      {isOpen && (
        <div className={styles['steps']} role="group" aria-label={t('bookmarks.move', { name })}>
          {STEPS.map((step) => {
            const Icon = ICONS[step]
            return (
              <IconButton key={step} label={t(LABELS[step])} onClick={() => moving.move(id, step)}>
                <Icon size={18} aria-hidden />
              </IconButton>
            )
          })}
        </div>
      )}
    </div>
  )
}

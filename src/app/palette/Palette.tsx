import { Search, X } from '../../ui/icons.tsx'
import { Suspense, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { partMessage, withoutMessage } from '../../components/loading/MissingPart.tsx'
import { t } from '../../i18n/i18n.ts'
import { keyOf } from '../../lib/keys.ts'
import { IconButton } from '../../ui/Button.tsx'
import { compositionHandlers } from '../../ui/input-handlers.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { optionId } from './option-id.ts'
import styles from './Palette.module.css'

// Loaded when the palette opens. The field is available at once, and its text is not lost while the rest loads.
const PaletteResults = lazyPart(async () => (await import('./PaletteResults.tsx')).PaletteResults, partMessage)

const PaletteFoot = lazyPart(async () => (await import('./PaletteFoot.tsx')).PaletteFoot, withoutMessage)

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** A command palette: finds anything by name and navigates there; the focus remains in its field (ARIA combobox pattern). */
export function Palette({ onClose }: { onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [text, setText] = useState('')
  // The text without a word that is still being composed.
  const [submitted, setSubmitted] = useState('')
  const [position, setPosition] = useState(0)
  const [count, setCount] = useState(0)
  // The text when Enter was pressed: the choice waits for its suggestions.
  const [entered, setEntered] = useState<string>()

  // The dialog is open by now: effects of its children run first.
  useEffect(() => field.current?.focus(), [])

  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event)
    const step = STEPS[key]
    if (step === undefined && key !== 'Enter') return
    event.preventDefault()
    if (step === undefined) setEntered(submitted.trim())
    else if (count > 0) setPosition((position + step + count) % count)
  }
  return (
    <Dialog label={t('palette.title')} className={styles['palette']} onClose={onClose}>
      {(close) => (
        <>
          <div className={styles['head']}>
            <Search size={18} aria-hidden />
            <input
              ref={field}
              className={styles['field']}
              type="text"
              role="combobox"
              aria-label={t('search.label')}
              aria-autocomplete="list"
              aria-expanded={count > 0}
              aria-controls={listId}
              aria-activedescendant={count > 0 ? optionId(listId, position) : undefined}
              placeholder={t('palette.placeholder')}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={200}
              value={text}
              {...compositionHandlers((value, isDone) => {
                setText(value)
                if (!isDone) return
                setSubmitted(value)
                setPosition(0)
                setEntered(undefined)
              })}
              onKeyDown={onKeyDown}
            />
            <IconButton label={t('palette.close')} onClick={close}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
          <Suspense fallback={<div />}>
            <PaletteResults
              listId={listId}
              input={submitted}
              position={position}
              entered={entered}
              onCount={(next) => {
                setCount(next)
                if (position >= next) setPosition(0)
              }}
              onPoint={setPosition}
              onChosen={close}
            />
          </Suspense>
          <Suspense fallback={null}>
            <PaletteFoot hasText={text !== ''} onCleared={() => field.current?.focus()} />
          </Suspense>
        </>
      )}
    </Dialog>
  )
}

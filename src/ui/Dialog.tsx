import { useEffect, useRef, type ReactNode } from 'react'
import { keepComposing, keyOf } from '../lib/keys.ts'
import styles from './Dialog.module.css'

type Props = {
  /** The accessible name. */
  label: string
  /** Sets position and size. */
  className?: string | undefined
  /** Whether the first field is focused, if there is one, instead of the first button. */
  focusesField?: boolean
  onClose: () => void
  /** Renders the content: a head, a scrolling body and a foot. */
  children: (close: () => void) => ReactNode
}

const FIELD_SELECTOR = 'input:not([type=hidden]):enabled, textarea:enabled, select:enabled'

/** A modal dialog; Escape and a click on the backdrop close it, and the focus returns to the element that opened it. */
export function Dialog({ label, className = '', focusesField = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    const element = dialog.current
    opener.current = document.activeElement
    element?.showModal()
    const field = focusesField ? element?.querySelector<HTMLElement>(FIELD_SELECTOR) : undefined
    field?.focus()
    // Typing replaces an existing name.
    if (field instanceof HTMLInputElement && field.type === 'text') field.select()
    return () => element?.close()
  }, [focusesField])
  // Closed through the element, so that the focus is restored before it unmounts.
  const close = () => {
    dialog.current?.close()
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
    onClose()
  }
  return (
    // A click whose target is the dialog element, not its content, is a click on the backdrop.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={`${styles['dialog']} ${className}`}
      aria-label={label}
      // In development effects run twice; the first run's close event fires when the dialog is open again.
      onClose={() => dialog.current?.open === false && onClose()}
      onClick={(event) => event.target === dialog.current && close()}
      onKeyDown={(event) => {
        keepComposing(event)
        if (keyOf(event) !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      {children(close)}
    </dialog>
  )
}

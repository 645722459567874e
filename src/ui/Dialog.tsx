import { useEffect, useRef, type ReactNode } from 'react'
import { keepComposing, keyOf } from '../lib/keys.ts'
import styles from './Dialog.module.css'

type Props = {
  /** Its accessible name. */
  label: string
  /** Where it stands and how large it is. */
  className?: string | undefined
  /** Whether the focus goes to its first field, where it has one, instead of its first button. */
  focusesField?: boolean
  onClose: () => void
  /** What it holds: a head, a body that scrolls and a foot, under each other. */
  children: (close: () => void) => ReactNode
}

const FIELD = 'input:not([type=hidden]):enabled, textarea:enabled, select:enabled'

/** A modal dialog; Escape and a press beside it close it, and the focus returns where it was. */
export function Dialog({ label, className = '', focusesField = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    const element = dialog.current
    opener.current = document.activeElement
    element?.showModal()
    const field = focusesField ? element?.querySelector<HTMLElement>(FIELD) : undefined
    field?.focus()
    // A name that is there already is replaced by what is typed.
    if (field instanceof HTMLInputElement && field.type === 'text') field.select()
    return () => element?.close()
  }, [focusesField])
  // Through the dialog, so that it gives the focus back before it goes.
  const close = () => {
    dialog.current?.close()
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
    onClose()
  }
  return (
    // A click on the dialog itself, not on what it holds, is a click on its backdrop.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={`${styles['dialog']} ${className}`}
      aria-label={label}
      // In development effects run twice; the close event of the first comes when the dialog is open again.
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

import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { IconButton } from './Button.tsx'
import styles from './Dialog.module.css'

type Props = { title: string; closeLabel: string; onClose: () => void; children: ReactNode }

/**
 * A dialog in the middle of a large screen, at the bottom of a small one. Escape and a press beside it close it, and
 * the focus returns where it was.
 */
export function Dialog({ title, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  // Through the dialog, so that it gives the focus back before it goes.
  const close = () => dialog.current?.close()
  return (
    // A click on the dialog itself, not on what it holds, is a click on its backdrop; Escape does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-label={title}
      // In development effects run twice; the close event of the first comes when the dialog is open again.
      onClose={() => !dialog.current?.open && onClose()}
      onMouseDown={(event) => event.target === dialog.current && close()}
    >
      <div className={styles['head']}>
        <h2>{title}</h2>
        <IconButton label={closeLabel} onClick={close}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      <div className={styles['body']}>{children}</div>
    </dialog>
  )
}

import { X } from './icons.tsx'
import type { ReactNode } from 'react'
import { IconButton } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './TitledDialog.module.css'

type Props = { title: string; closeLabel: string; onClose: () => void; children: ReactNode }

/** A dialog with a title: centred on large screens, at the bottom of small ones. */
export function TitledDialog({ title, closeLabel, onClose, children }: Props) {
  return (
    <Dialog label={title} className={styles['dialog']} focusesField onClose={onClose}>
      {(close) => (
        <>
          <div className={styles['head']}>
            <h2>{title}</h2>
            <IconButton label={closeLabel} onClick={close}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
          <div className={styles['body']}>{children}</div>
        </>
      )}
    </Dialog>
  )
}

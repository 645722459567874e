import { X } from './icons.tsx'
import type { ReactNode } from 'react'
import { IconButton } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './Sheet.module.css'

type Props = {
  title: string
  closeLabel: string
  onClose: () => void
  children: ReactNode
  foot: (close: () => void) => ReactNode
}

/** A dialog that slides up from the bottom of small screens. */
export function Sheet({ title, closeLabel, onClose, children, foot }: Props) {
  return (
    <Dialog label={title} className={styles['sheet']} onClose={onClose}>
      {(close) => (
        <>
          <div className={styles['head']}>
            <h2>{title}</h2>
            <IconButton label={closeLabel} onClick={close}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
          <div className={styles['body']}>{children}</div>
          <div className={styles['foot']}>{foot(close)}</div>
        </>
      )}
    </Dialog>
  )
}

import { FileUp } from 'lucide-react'
import { useState } from 'react'
import styles from './FileDrop.module.css'
import { FileInput } from './FileInput.tsx'

type Props = {
  label: string
  hint: string
  /** The file types offered, as of the `accept` attribute. */
  accept: string
  onFile: (file: File) => void
}

/** A box to choose or drop a file. */
export function FileDrop({ label, hint, accept, onFile }: Props) {
  const [isOver, setOver] = useState(false)
  return (
    <label className={isOver ? `${styles['drop']} ${styles['over']}` : styles['drop']}>
      {/* Covers the whole label: browsers accept files dropped on a file input. */}
      <FileInput
        label={label}
        accept={accept}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onFiles={([file]) => file && onFile(file)}
      />
      <FileUp size={22} aria-hidden />
      <span className={styles['title']}>{label}</span>
      <span className={styles['hint']}>{hint}</span>
    </label>
  )
}

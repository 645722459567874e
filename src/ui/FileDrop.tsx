import { FileUp } from './icons.tsx'
import { useState, type ComponentProps } from 'react'
import styles from './FileDrop.module.css'

type InputProps = Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'aria-label'> & {
  label: string
  onFiles: (files: File[]) => void
}

/** A field that reports the files chosen or dropped on it and remembers none. */
export function FileInput({ label, onFiles, ...props }: InputProps) {
  return (
    <input
      {...props}
      type="file"
      aria-label={label}
      onChange={({ target }) => {
        onFiles([...(target.files ?? [])])
        // Choosing the same file again must fire a change event: its content may have changed.
        target.value = ''
      }}
    />
  )
}

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

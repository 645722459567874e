import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../../i18n/i18n.ts'
import styles from './Other.module.css'

/** Where a landscape file is chosen or dropped. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false)
  return (
    <label className={isOver ? `${styles['drop']} ${styles['over']}` : styles['drop']}>
      {/* It lies over all of the label, and browsers take what is dropped on it. */}
      <input
        type="file"
        aria-label={t('data.other.choose')}
        accept=".yml,.yaml,.json,.txt,text/yaml,application/yaml,application/json,text/plain"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
          // The same file again is a new choice: it may have changed.
          target.value = ''
        }}
      />
      <FileUp size={22} aria-hidden />
      <span className={styles['dropTitle']}>{t('data.other.choose')}</span>
      <span className={styles['hint']}>{t('data.other.drop')}</span>
    </label>
  )
}

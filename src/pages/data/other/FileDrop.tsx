import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../../i18n/i18n.ts'
import styles from './Other.module.css'

/** A field to choose or drop a landscape file. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false)
  return (
    <label className={isOver ? `${styles['drop']} ${styles['over']}` : styles['drop']}>
      {/* Covers the whole label: browsers accept files dropped on a file input. */}
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
          // Choosing the same file again must fire a change event: it may have changed.
          target.value = ''
        }}
      />
      <FileUp size={22} aria-hidden />
      <span className={styles['dropTitle']}>{t('data.other.choose')}</span>
      <span className={styles['hint']}>{t('data.other.drop')}</span>
    </label>
  )
}

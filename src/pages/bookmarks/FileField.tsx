import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import styles from './Exchange.module.css'

/** A field to choose or drop a file. */
export function FileField({ onFile }: { onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false)
  return (
    <label className={isOver ? `${styles['drop']} ${styles['over']}` : styles['drop']}>
      {/* Covers the whole field: browsers accept files dropped on a file input. */}
      <input
        type="file"
        aria-label={t('exchange.choose')}
        accept=".json,.md,.markdown,.csv,.tsv,.txt,.html,.htm,.url,.webloc,application/json,text/markdown,text/csv,text/plain,text/html"
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          // Choosing the same file again must fire a change event.
          event.target.value = ''
        }}
      />
      <FileUp size={22} aria-hidden />
      <span className={styles['dropTitle']}>{t('exchange.choose')}</span>
      <span className={styles['hint']}>{t('exchange.drop')}</span>
    </label>
  )
}

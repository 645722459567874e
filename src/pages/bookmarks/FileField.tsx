import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../i18n/i18n.ts'
import styles from './Exchange.module.css'

/** Where a file is chosen or dropped. */
export function FileField({ onFile }: { onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false)
  return (
    <label className={isOver ? `${styles['drop']} ${styles['over']}` : styles['drop']}>
      {/* It lies over all of the field, and browsers take what is dropped on it. */}
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
          // The same file again is a new choice.
          event.target.value = ''
        }}
      />
      <FileUp size={22} aria-hidden />
      <span className={styles['dropTitle']}>{t('exchange.choose')}</span>
      <span className={styles['hint']}>{t('exchange.drop')}</span>
    </label>
  )
}

import { FileDown } from 'lucide-react'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { t } from '../../i18n/i18n.ts'
import { addStackFiles } from '../../stores/stack-files.ts'
import styles from './StackPage.module.css'

/** Takes files that are dropped anywhere on the page, and shows that it would. */
export function DropArea({ children }: { children: ReactNode }) {
  const [isOver, setOver] = useState(false)
  // With the page itself: what is dropped on one that is seen must not be opened by the browser.
  useLayoutEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      // Otherwise the browser would open the file in place of the page.
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      addStackFiles([...(event.dataTransfer?.files ?? [])].map((file) => ({ name: file.name, content: file })))
    }
    globalThis.addEventListener('dragover', onOver)
    globalThis.addEventListener('dragleave', onLeave)
    globalThis.addEventListener('drop', onDrop)
    return () => {
      globalThis.removeEventListener('dragover', onOver)
      globalThis.removeEventListener('dragleave', onLeave)
      globalThis.removeEventListener('drop', onDrop)
    }
  }, [])
  return (
    <>
      {children}
      {isOver && (
        <div className={styles['drop']} aria-hidden>
          <FileDown size={32} />
          {t('stack.drop')}
        </div>
      )}
    </>
  )
}

import { FileDown } from '../../ui/icons.tsx'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { t } from '../../i18n/i18n.ts'
import { addStackFiles } from '../../stores/stack-files.ts'
import styles from './StackPage.module.css'

/** Accepts files dropped anywhere on the page, with an overlay while they are dragged. */
export function DropArea({ children }: { children: ReactNode }) {
  const [isOver, setOver] = useState(false)
  // A layout effect, so that the browser never opens a file dropped on a visible page.
  useLayoutEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      // Otherwise the browser would navigate to the file.
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
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
          <FileDown size={32} aria-hidden />
          {t('stack.drop')}
        </div>
      )}
    </>
  )
}

import { Search, X } from '../../ui/icons.tsx'
import { Suspense, useEffect, useRef, useState } from 'react'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { partMessage } from '../../components/loading/MissingPart.tsx'
import { t } from '../../i18n/i18n.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useCombobox } from '../../ui/use-combobox.ts'
import styles from './Palette.module.css'

// Loaded when the palette opens. The field is available at once, and its text is not lost while the rest loads.
const PaletteResults = lazyPart(async () => (await import('./PaletteResults.tsx')).PaletteResults, partMessage)

/** A command palette: finds anything by name and navigates there. */
export function Palette({ onClose }: { onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  const combobox = useCombobox()
  const { position } = combobox
  const [count, setCount] = useState(0)

  // The dialog is open by now: effects of its children run first.
  useEffect(() => field.current?.focus(), [])

  return (
    <Dialog label={t('palette.title')} className={styles['palette']} onClose={onClose}>
      {(close) => (
        <>
          <div className={styles['head']}>
            <Search size={18} aria-hidden />
            <input
              ref={field}
              className={styles['field']}
              aria-label={t('search.label')}
              placeholder={t('palette.placeholder')}
              {...combobox.fieldProps(count)}
            />
            <IconButton label={t('palette.close')} onClick={close}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
          <Suspense fallback={<div />}>
            <PaletteResults
              combobox={combobox}
              onCount={(next) => {
                setCount(next)
                if (position >= next) combobox.setPosition(0)
              }}
              onChosen={close}
              onCleared={() => field.current?.focus()}
            />
          </Suspense>
        </>
      )}
    </Dialog>
  )
}

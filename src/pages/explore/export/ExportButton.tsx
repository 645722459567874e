import { Suspense, useId, useState } from 'react'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import { lineMessage } from '../../../components/loading/MissingPart.tsx'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { Download } from '../../../ui/icons.tsx'
import styles from './ExportButton.module.css'

const ExportMenu = lazyPart(async () => (await import('./ExportMenu.tsx')).ExportMenu, lineMessage)

const icon = <Download size={16} aria-hidden />

type Props = {
  /** The results at the time of the call, so that new ones do not render the menu again. */
  itemsNow: () => readonly Item[]
  current: CurrentLandscape
  isEnabled: boolean
}

/** Opens the export menu; its code is loaded on hover or focus. */
export function ExportButton({ itemsNow, current, isEnabled }: Props) {
  const id = useId()
  const [items, setItems] = useState<readonly Item[]>()
  const request = () => setItems(itemsNow())
  return (
    <div className={styles['export']}>
      <Button popoverTarget={id} disabled={!isEnabled} onPointerEnter={request} onFocus={request} onClick={request}>
        {icon}
        <span className="visually-hidden-bar">{t('export.open')}</span>
      </Button>
      <Popover id={id} label={t('export.open')}>
        {items && (
          <Suspense fallback={null}>
            <ExportMenu items={items} current={current} />
          </Suspense>
        )}
      </Popover>
    </div>
  )
}

import { __iconData as download } from 'lucide-react/icons/download'
import { Suspense, useId, useState } from 'react'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import { lineMessage } from '../../../components/loading/MissingPart.tsx'
import type { Item } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { stillIcon } from '../../../ui/still-icon.tsx'
import styles from './ExportButton.module.css'

const ExportMenu = lazyPart(['export'], async () => (await import('./ExportMenu.tsx')).ExportMenu, lineMessage)

const icon = stillIcon(download, 16)

type Props = {
  items: readonly Item[]
  current: CurrentLandscape
  /** Whether `items` is all there will be. */
  isWhole: boolean
}

/** Opens the ways to take the results along; what makes the files is loaded with the first intention to do so. */
export function ExportButton({ items, current, isWhole }: Props) {
  const id = useId()
  const [isWanted, setWanted] = useState(false)
  const want = () => setWanted(true)
  return (
    <div className={styles['export']}>
      <Button
        popoverTarget={id}
        disabled={!isWhole || items.length === 0}
        onPointerEnter={want}
        onFocus={want}
        onClick={want}
      >
        {icon}
        <span className={styles['word']}>{t('export.open')}</span>
      </Button>
      <Popover id={id} label={t('export.open')}>
        {isWanted && (
          <Suspense fallback={null}>
            <ExportMenu items={items} current={current} />
          </Suspense>
        )}
      </Popover>
    </div>
  )
}

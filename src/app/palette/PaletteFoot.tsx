import { t } from '../../i18n/i18n.ts'
import { clearRecentSearches, useRecentSearches } from '../../stores/recent-searches.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './PaletteResults.module.css'

const KEYS = [
  ['↑ ↓', 'palette.move'],
  ['↵', 'palette.open'],
  ['Esc', 'palette.leave'],
] as const

type Props = { hasText: boolean; onCleared: () => void }

/** The keys of the palette, and a button to delete recent searches. */
export function PaletteFoot({ hasText, onCleared }: Props) {
  const hasRecent = useRecentSearches((state) => state.queries.length > 0)
  return (
    <div className={styles['foot']}>
      <p className={styles['keys']}>
        {KEYS.map(([key, text]) => (
          <span key={key}>
            <kbd className={styles['key']}>{key}</kbd> {t(text)}
          </span>
        ))}
      </p>
      {hasRecent && !hasText && (
        <Button
          onClick={() => {
            clearRecentSearches()
            onCleared()
          }}
        >
          {t('palette.clearRecent')}
        </Button>
      )}
    </div>
  )
}

import { CircleHelp } from '../../../ui/icons.tsx'
import { Suspense, useId, useState } from 'react'
import { t } from '../../../i18n/i18n.ts'
import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import { lineMessage } from '../../../components/loading/MissingPart.tsx'
import styles from './SearchHelp.module.css'

const SearchHelpText = lazyPart(async () => (await import('./SearchHelpText.tsx')).SearchHelpText, lineMessage)

/** Search help behind a button; the text is loaded on hover or focus. */
export function SearchHelp() {
  const id = useId()
  const [isRequested, setRequested] = useState(false)
  const request = () => setRequested(true)
  return (
    <>
      <button
        type="button"
        className={styles['button']}
        popoverTarget={id}
        onPointerEnter={request}
        onFocus={request}
        onClick={request}
      >
        <CircleHelp size={16} aria-hidden />
        {t('search.help')}
      </button>
      <div id={id} popover="auto" className={styles['help']} role="note" aria-label={t('search.help')}>
        {isRequested && (
          <Suspense fallback={null}>
            <SearchHelpText />
          </Suspense>
        )}
      </div>
    </>
  )
}

import { CircleHelp } from '../../../ui/icons.tsx'
import { Suspense, useId, useState } from 'react'
import { t } from '../../../i18n/i18n.ts'
import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import { lineMessage } from '../../../components/loading/MissingPart.tsx'
import styles from './SearchHelp.module.css'

const SearchHelpText = lazyPart(
  ['answer'],
  async () => (await import('./SearchHelpText.tsx')).SearchHelpText,
  lineMessage,
)

/** How to search, behind a button beside the number of results; the text comes with the first sign that it is wanted. */
export function SearchHelp() {
  const id = useId()
  const [isWanted, setWanted] = useState(false)
  const want = () => setWanted(true)
  return (
    <>
      <button
        type="button"
        className={styles['button']}
        popoverTarget={id}
        onPointerEnter={want}
        onFocus={want}
        onClick={want}
      >
        <CircleHelp size={16} aria-hidden />
        {t('search.help')}
      </button>
      <div id={id} popover="auto" className={styles['help']} role="note" aria-label={t('search.help')}>
        {isWanted && (
          <Suspense fallback={null}>
            <SearchHelpText />
          </Suspense>
        )}
      </div>
    </>
  )
}

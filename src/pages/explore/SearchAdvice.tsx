import { t } from '../../i18n/i18n.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import type { SearchAnswer } from '../../search/search.ts'
import styles from './ExplorePage.module.css'

type Props = { answer: SearchAnswer; search: ViewSearch; onChange: (search: ViewSearch) => void }

/** What the search has to say beside its results: a correction, and operators that it could not understand. */
export function SearchAdvice({ answer, search, onChange }: Props) {
  const { didYouMean, faults } = answer
  if (!didYouMean && faults.length === 0) return null
  return (
    <div className={styles['advice']}>
      {didYouMean && (
        <p>
          {t('search.didYouMean')}{' '}
          <button type="button" className={styles['suggestion']} onClick={() => onChange({ ...search, q: didYouMean })}>
            {didYouMean}
          </button>
        </p>
      )}
      {faults.map(({ kind, operator, value, expected }) => (
        <p key={`${operator}:${value}`} role="alert">
          {t(`search.fault.${kind}`, { operator, value, expected: expected.join(', ') })}
        </p>
      ))}
    </div>
  )
}

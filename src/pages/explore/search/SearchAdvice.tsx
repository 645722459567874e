import { withValues } from '../../../components/filters/active-choices.ts'
import { levelName } from '../../../components/maturity/level-name.ts'
import { applySelection, type Selection } from '../../../domain/results/selection.ts'
import { itemsById, type Landscape } from '../../../domain/landscape/landscape.ts'
import { levelId } from '../../../domain/landscape/levels.ts'
import { t } from '../../../i18n/i18n.ts'
import { selectionOf, type ViewSearch } from '../../../routing/view-search.ts'
import type { SaidLevel, SearchAnswer } from '../../../search/search.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './SearchAdvice.module.css'

type Props = {
  answer: SearchAnswer
  search: ViewSearch
  landscape: Landscape
  onChange: (search: ViewSearch) => void
}

/**
 * Hints of the search besides its results: the maturity level that the query asks for, a correction, ignored parts of the
 * query, and invalid operators.
 */
export function SearchAdvice({ answer, search, landscape, onChange }: Props) {
  const { didYouMean, faults, leftOut, unknownAddresses, level } = answer
  return (
    <div className={styles['advice']}>
      {level && <LevelAnswer {...{ level, answer, search, landscape, onChange }} />}
      {didYouMean && (
        <p>
          {t('search.didYouMean')}{' '}
          <button type="button" className={styles['suggestion']} onClick={() => onChange({ ...search, q: didYouMean })}>
            {didYouMean}
          </button>
        </p>
      )}
      {leftOut.length > 0 && <p>{t('search.leftOut', { versions: leftOut.join(', ') })}</p>}
      {unknownAddresses.map((address) => (
        <p key={address}>{t('search.unknownAddress', { address })}</p>
      ))}
      {faults.map(({ kind, operator, value, expected }) => (
        <p key={`${operator}:${value}`} role="alert">
          {t(`search.fault.${kind}`, { operator, value, expected: expected.join(', ') })}
        </p>
      ))}
    </div>
  )
}

/** The level that a query asks for, with a button that replaces the words by the filter. */
function LevelAnswer({ level, answer, search, landscape, onChange }: Props & { level: SaidLevel }) {
  const { levels, without, rest, isNone } = level
  const names = (levels.length > 0 ? levels : without).map(levelName).join(', ')
  const { q: _query, ...withoutQuery } = search
  const filtered = withValues({ ...withoutQuery, ...(rest !== '' && { q: rest }) }, 'maturity', levels.map(levelId))
  const count = countOf(level, answer, selectionOf(filtered, landscape), landscape)
  const kind = isNone ? 'none' : levels.length === 0 ? 'without' : rest === '' ? 'whole' : 'beside'
  return (
    <section className={styles['answer']} aria-label={t('answer.heading')}>
      <p>{t(`answer.level.${kind}`, { levels: names, rest })}</p>
      {levels.length > 0 && count > 0 && (
        <Button onClick={() => onChange(filtered)}>{t('answer.level.show', { count })}</Button>
      )}
    </section>
  )
}

/** The number of items with the filter. */
function countOf(level: SaidLevel, answer: SearchAnswer, filtered: Selection, landscape: Landscape): number {
  if (level.isNone) return 0
  if (level.rest === '') return applySelection(landscape.items, filtered).length
  const byId = itemsById(landscape)
  const found = answer.hits.flatMap(({ id }) => byId.get(id) ?? [])
  return applySelection(found, filtered).length
}

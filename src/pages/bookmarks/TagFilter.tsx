import { useMemo } from 'react'
import { filterLabel } from '../../components/filters/filter-labels.ts'
import { countFacets } from '../../domain/results/facets.ts'
import { FILTERS, type FilterName } from '../../domain/results/filters.ts'
import { NO_SELECTION, type Selection } from '../../domain/results/selection.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { toggle } from '../../lib/arrays.ts'
import styles from './TagFilter.module.css'

/** The filters whose values serve as tags: values of the landscape, not of users. */
const TAGS = ['maturity', 'area', 'category'] as const satisfies readonly FilterName[]

type Props = {
  items: readonly Item[]
  /** How many of them pass the selection. */
  visibleCount: number
  landscape: Landscape
  selection: Selection
  /** Sets the values of one filter; without a name, clears all. */
  onSelect: (name?: FilterName, values?: readonly string[]) => void
}

/** The tags of a list's items as toggle buttons that filter the list. */
export function TagFilter({ items, visibleCount, landscape, selection, onSelect }: Props) {
  const tags = useMemo(() => {
    const all = countFacets(items, { ...NO_SELECTION, members: true })
    return TAGS.flatMap((name) =>
      FILTERS[name]
        .options(landscape)
        // Top levels only: there would be as many roles and subcategories as items.
        .filter((value) => !value.includes('/') && (all[name][value] ?? 0) > 0)
        .map((value) => ({ name, value })),
    )
  }, [items, landscape])
  const counts = useMemo(() => countFacets(items, selection), [items, selection])
  const isFiltered = TAGS.some((name) => selection[name].length > 0)
  return (
    <div className={styles['tags']} role="group" aria-label={t('bookmarks.tags')}>
      {tags.map(({ name, value }) => (
        <button
          key={`${name}:${value}`}
          type="button"
          className={styles['tag']}
          aria-pressed={selection[name].includes(value)}
          onClick={() => onSelect(name, toggle(selection[name], value))}
        >
          {filterLabel(name, value, landscape)}{' '}
          <span className={styles['count']}>{formatNumber(counts[name][value] ?? 0)}</span>
        </button>
      ))}
      {isFiltered && (
        <>
          <button type="button" className={styles['all']} onClick={() => onSelect()}>
            {t('bookmarks.allTags')}
          </button>
          <span className={styles['count']} aria-live="polite">
            {t('bookmarks.tagged', { shown: visibleCount, count: items.length })}
          </span>
        </>
      )}
    </div>
  )
}

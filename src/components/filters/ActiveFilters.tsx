import { memo } from 'react'
import { X } from '../../ui/icons.tsx'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ActiveFilters.module.css'
import { activeChoices } from './active-choices.ts'

type Props = { search: ViewSearch; landscape: Landscape; onChange: (search: ViewSearch) => void }

/** Every active filter as a chip that removes it. */
export const ActiveFilters = memo(function ActiveFilters({ search, landscape, onChange }: Props) {
  const choices = activeChoices(search, landscape)
  if (choices.length === 0) return null
  return (
    <div className={styles['chips']} role="group" aria-label={t('filters.active')}>
      {choices.map((choice) => (
        <button
          key={choice.key}
          type="button"
          className={styles['chip']}
          aria-label={t('filters.remove', { label: choice.label })}
          onClick={() => onChange(choice.without)}
        >
          {choice.label}
          <X size={14} aria-hidden />
        </button>
      ))}
      {choices.length > 1 && <Button onClick={() => onChange(withoutFilters(search))}>{t('filters.clear')}</Button>}
    </div>
  )
})

/** The view without filters: only query, order, grouping and kind of view. */
export function withoutFilters({ q, sort, dir, group, view }: ViewSearch): ViewSearch {
  return { ...(q && { q }), ...(sort && { sort }), ...(dir && { dir }), ...(group && { group }), ...(view && { view }) }
}

import { ChartNoAxesGantt, Table2 } from '../../ui/icons.tsx'
import { useEffect, useState } from 'react'
import { TIMELINE_SORTS } from '../../domain/results/sort.ts'
import { t } from '../../i18n/i18n.ts'
import { keepComposing } from '../../lib/keys.ts'
import type { TimelineSearch } from '../../routing/timeline-search.ts'
import { compositionHandlers, useInputBeforeHydration } from '../../ui/input-handlers.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './TimelinePage.module.css'

type Props = {
  count: number
  search: TimelineSearch
  /** Without dates, the projects are only listed by level. */
  isDated: boolean
  onChange: (search: TimelineSearch, replace?: boolean) => void
}

/** The number of projects, with controls for sort, search and view. */
export function TimelineBar({ count, search, isDated, onChange }: Props) {
  const { q: _query, ...withoutQuery } = search
  const { sort: _sort, ...withoutSort } = search
  const { view: _view, ...withoutView } = search
  return (
    <div className={styles['bar']}>
      <p className={styles['count']} role="status">
        {t('timeline.projects', { count })}
      </p>
      {isDated && (
        <Select
          label={t('sort.label')}
          value={search.sort ?? TIMELINE_SORTS[0]}
          options={TIMELINE_SORTS.map((value) => ({ value, label: t(`timeline.sort.${value}`) }))}
          onChange={(sort) => onChange(sort === TIMELINE_SORTS[0] ? withoutSort : { ...search, sort })}
        />
      )}
      <SearchField
        query={search.q ?? ''}
        // The first letter adds a history entry; further ones replace it.
        onQuery={(q) => onChange(q === '' ? withoutQuery : { ...search, q }, search.q !== undefined)}
      />
      {isDated && (
        <Segmented
          label={t('timeline.view')}
          value={search.view ?? 'chart'}
          options={[
            { value: 'chart', label: t('timeline.view.chart'), Icon: ChartNoAxesGantt },
            { value: 'table', label: t('timeline.view.table'), Icon: Table2 },
          ]}
          onChange={(view) => onChange(view === 'table' ? { ...search, view } : withoutView)}
        />
      )}
    </div>
  )
}

function SearchField({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  // Local state, so that typing is displayed immediately, however long the page takes to render.
  const [text, setText] = useState(query)
  useEffect(() => setText(query), [query])
  const change = (value: string, isComplete = true) => {
    setText(value)
    if (isComplete) onQuery(value)
  }
  const field = useInputBeforeHydration<HTMLInputElement>(({ value }) => value !== query && change(value))
  return (
    <input
      ref={field}
      type="search"
      className={styles['find']}
      aria-label={t('timeline.find')}
      placeholder={t('timeline.find')}
      value={text}
      {...compositionHandlers(change)}
      onKeyDown={keepComposing}
    />
  )
}

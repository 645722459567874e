import { useMemo } from 'react'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { yearOf } from '../../lib/dates.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './FilterPanel.module.css'

type Props = { landscape: Landscape; search: ViewSearch; onChange: (search: ViewSearch) => void }

/** The range of years in which projects were accepted; a start after the end moves the end along, and vice versa. */
export function YearRange({ landscape, search, onChange }: Props) {
  const years = useMemo(() => yearsOf(landscape), [landscape])
  const options = [
    { value: '', label: t('filters.anyYear') },
    ...years.map((year) => ({ value: String(year), label: String(year) })),
  ]
  const change = (from: number | undefined, to: number | undefined) => {
    const { from: _from, to: _to, ...rest } = search
    onChange({ ...rest, ...(from !== undefined && { from }), ...(to !== undefined && { to }) })
  }
  return (
    <div className={styles['years']}>
      <Select
        label={t('filters.from')}
        value={String(search.from ?? '')}
        options={options}
        onChange={(value) => {
          const from = value === '' ? undefined : Number(value)
          change(from, from !== undefined && search.to !== undefined ? Math.max(from, search.to) : search.to)
        }}
      />
      <Select
        label={t('filters.to')}
        value={String(search.to ?? '')}
        options={options}
        onChange={(value) => {
          const to = value === '' ? undefined : Number(value)
          change(to !== undefined && search.from !== undefined ? Math.min(to, search.from) : search.from, to)
        }}
      />
    </div>
  )
}

function yearsOf(landscape: Landscape): number[] {
  const years = new Set<number>()
  for (const { acceptedAt } of landscape.items) if (acceptedAt) years.add(yearOf(acceptedAt))
  return [...years].toSorted((a, b) => b - a)
}

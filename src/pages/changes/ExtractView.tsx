import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { compareStates } from '../../domain/changes/compare-states.ts'
import { statesOf } from '../../domain/changes/item-state.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { bundledQuery, outlineQuery } from '../../queries/extract.ts'
import { ComparisonView } from './ComparisonView.tsx'
import { NotLive, Working } from './NotLive.tsx'
import type { ViewProps } from './view-props.ts'

/** What is different from the landscape that came with the page. */
export function ExtractView({ current, search, onChange }: ViewProps) {
  const extract = useQuery(bundledQuery).data
  const outline = useQuery(outlineQuery).data
  const { landscape } = current
  const comparison = useMemo(
    () => extract && compareStates(statesOf(extract), statesOf(landscape)),
    [extract, landscape],
  )
  if (current.origin === 'bundled') return <NotLive />
  if (!comparison || !outline) return <Working />
  return (
    <ComparisonView
      comparison={comparison}
      about={t('changes.extract.about', {
        from: formatDate(outline.revision, 'long'),
        to: formatDate(current.date, 'long'),
      })}
      date={current.date}
      current={current}
      search={search}
      onChange={onChange}
    />
  )
}

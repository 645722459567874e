import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { compareStates } from '../../domain/changes/compare-states.ts'
import { statesOf } from '../../domain/changes/item-state.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { bundledQuery, outlineQuery } from '../../queries/extract.ts'
import { ComparisonView } from './ComparisonView.tsx'
import { OfflineHint, LoadingIndicator } from './OfflineHint.tsx'
import type { ViewProps } from './view-props.ts'

/** Changes against the bundled landscape. */
export function ExtractView({ current, search, onChange }: ViewProps) {
  const extract = useQuery(bundledQuery).data
  const outline = useQuery(outlineQuery).data
  const { landscape } = current
  const comparison = useMemo(
    () => extract && compareStates(statesOf(extract), statesOf(landscape)),
    [extract, landscape],
  )
  if (current.origin === 'bundled') return <OfflineHint />
  if (!comparison || !outline) return <LoadingIndicator />
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

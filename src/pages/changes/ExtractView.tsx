import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { compareStates } from '../../domain/changes/compare-states.ts'
import { statesOf } from '../../domain/changes/item-state.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { extractQuery, outlineQuery } from '../../queries/extract.ts'
import { ComparisonView } from './ComparisonView.tsx'
import { NotLive, Working } from './NotLive.tsx'
import type { ViewProps } from './view-props.ts'

/** What is different from the landscape that came with the page. */
export function ExtractView({ shown, search, onChange }: ViewProps) {
  const extract = useQuery(extractQuery).data
  const outline = useQuery(outlineQuery).data
  const { landscape } = shown
  const comparison = useMemo(
    () => extract && compareStates(statesOf(extract), statesOf(landscape)),
    [extract, landscape],
  )
  if (shown.origin === 'extract') return <NotLive />
  if (!comparison || !outline) return <Working />
  return (
    <ComparisonView
      comparison={comparison}
      about={t('changes.extract.about', {
        from: formatDate(outline.revision, 'long'),
        to: formatDate(shown.date, 'long'),
      })}
      date={shown.date}
      shown={shown}
      search={search}
      onChange={onChange}
    />
  )
}

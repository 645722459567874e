import { withoutFilters } from '../../components/ActiveFilters.tsx'
import { FOCUS_AREAS, type Landscape } from '../../domain/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { ViewSearch } from '../../routing/view-search.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { LaterNearestNames } from './LaterNearestNames.tsx'

type Props = {
  search: ViewSearch
  landscape: Landscape
  /** The query finds nothing, whatever the filters are. */
  isUnknown: boolean
  hiddenMembers: number
  onChange: (search: ViewSearch) => void
}

/** Why nothing is shown, and the ways out. */
export function NoResults({ search, landscape, isUnknown, hiddenMembers, onChange }: Props) {
  const { q, ...withoutQuery } = search
  const unfiltered = withoutFilters(search)
  const isFiltered = Object.keys(unfiltered).length < Object.keys(search).length
  const areas = FOCUS_AREAS.map((area) => (
    <Button key={area} onClick={() => onChange({ area: [area] })}>
      {t(`area.${area}`)}
    </Button>
  ))
  return (
    <Message
      title={t('results.none.title')}
      actions={
        <>
          {q && isFiltered && <Button onClick={() => onChange(unfiltered)}>{t('results.searchEverything')}</Button>}
          {q && <Button onClick={() => onChange(withoutQuery)}>{t('results.clearQuery')}</Button>}
          {!q && isFiltered && <Button onClick={() => onChange(unfiltered)}>{t('results.clearFilters')}</Button>}
          {q && hiddenMembers === 0 && areas}
        </>
      }
    >
      {q ? <p>{t('results.none.query', { query: q })}</p> : <p>{t('results.none.filters')}</p>}
      {q && isFiltered && <p>{t('results.none.filtersToo')}</p>}
      {q && <p>{t('results.none.hint')}</p>}
      {q && isUnknown && (
        <LaterNearestNames query={q} landscape={landscape} onName={(name) => onChange({ ...unfiltered, q: name })} />
      )}
    </Message>
  )
}

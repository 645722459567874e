import { withoutFilters } from '../../../components/filters/ActiveFilters.tsx'
import { applySelection } from '../../../domain/results/selection.ts'
import { FOCUS_AREAS, type Landscape } from '../../../domain/landscape/landscape.ts'
import { t } from '../../../i18n/i18n.ts'
import { selectionOf, type ViewSearch } from '../../../routing/view-search.ts'
import { Button } from '../../../ui/Button.tsx'
import { Message } from '../../../ui/Message.tsx'
import { NearestNames } from '../lazy-parts.ts'

type Props = {
  search: ViewSearch
  landscape: Landscape
  /** The query has no results even without filters, so similar names can be offered. */
  isUnknown: boolean
  hiddenMembers: number
  onChange: (search: ViewSearch) => void
}

/** Why there are no results, and what to do. */
export function NoResults({ search, landscape, isUnknown, hiddenMembers, onChange }: Props) {
  const { q, ...withoutQuery } = search
  const organisations = q ? 0 : countOrganisations(search, landscape)
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
          {organisations > 0 && (
            <Button onClick={() => onChange({ ...search, members: true })}>
              {t('results.hiddenMembers', { count: organisations })}
            </Button>
          )}
          {!q && isFiltered && <Button onClick={() => onChange(unfiltered)}>{t('results.clearFilters')}</Button>}
          {q && hiddenMembers === 0 && areas}
        </>
      }
    >
      {q ? (
        <p>{t('results.none.query', { query: q })}</p>
      ) : (
        <p>{t(organisations > 0 ? 'results.none.organisations' : 'results.none.filters')}</p>
      )}
      {q && isFiltered && <p>{t('results.none.filtersToo')}</p>}
      {q && <p>{t('results.none.hint')}</p>}
      {q && isUnknown && (
        <NearestNames query={q} landscape={landscape} onName={(name) => onChange({ ...unfiltered, q: name })} />
      )}
    </Message>
  )
}

/** The number of organisations that pass the filters, as in a category of members. */
function countOrganisations(search: ViewSearch, landscape: Landscape): number {
  return applySelection(landscape.items, { ...selectionOf(search, landscape), members: true }).length
}

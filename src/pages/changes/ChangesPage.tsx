import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, type ComponentType } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { t } from '../../i18n/i18n.ts'
import {
  CHANGES_VIEWS,
  validateChangesSearch,
  type ChangesSearch,
  type ChangesView,
} from '../../routing/changes-search.ts'
import { changesLink } from '../../routing/links.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { Page } from '../Page.tsx'
import { useTitle } from '../use-title.ts'
import { DatesView } from './DatesView.tsx'
import { ExtractView } from './ExtractView.tsx'
import { HistoryView } from './HistoryView.tsx'
import type { ViewProps } from './view-props.ts'
import { VisitView } from './VisitView.tsx'

const route = getRouteApi('/changes')

const VIEWS: Record<ChangesView, ComponentType<ViewProps>> = {
  visit: VisitView,
  extract: ExtractView,
  dates: DatesView,
  history: HistoryView,
}

/** Changes since the last visit, against the bundled landscape or between two dates, and recent history. */
export function ChangesPage() {
  return <LandscapeGate needsAllItems>{(current) => <Changes current={current} />}</LandscapeGate>
}

function Changes({ current }: { current: CurrentLandscape }) {
  const raw = route.useSearch()
  const search = useMemo(() => validateChangesSearch(raw), [raw])
  const navigate = route.useNavigate()
  const onChange = useCallback(
    (next: ChangesSearch) => void navigate({ ...changesLink(next), resetScroll: false }),
    [navigate],
  )
  // The bundled landscape is the CNCF's, so another landscape cannot be compared with it.
  const views = CHANGES_VIEWS.filter((name) => name !== 'extract' || !current.other)
  const view = views.find((name) => name === search.since) ?? 'visit'
  const View = VIEWS[view]
  useTitle(view === 'visit' ? t('nav.changes') : `${t(`changes.view.${view}`)} · ${t('nav.changes')}`)
  return (
    <Page
      title={t('nav.changes')}
      width="wide"
      isDense
      actions={
        <Segmented
          label={t('changes.compareWith')}
          value={view}
          options={views.map((value) => ({ value, label: t(`changes.view.${value}`) }))}
          onChange={(since) => onChange(since === 'visit' ? {} : { since })}
        />
      }
    >
      <View key={view} current={current} search={search} onChange={onChange} />
    </Page>
  )
}

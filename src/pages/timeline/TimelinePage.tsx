import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { ActiveFilters } from '../../components/filters/ActiveFilters.tsx'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { viewTitle } from '../../components/filters/view-title.ts'
import { contentsOf } from '../../domain/landscape/contents.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink, timelineLink } from '../../routing/links.ts'
import { validateTimelineSearch, type TimelineSearch } from '../../routing/timeline-search.ts'
import { stringifySearch, type ViewSearch } from '../../routing/view-search.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { ExploreFilters } from '../explore/ExploreFilters.tsx'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { useTitle } from '../use-title.ts'
import { StageTable } from './StageTable.tsx'
import { TimelineBar } from './TimelineBar.tsx'
import { TimelineChart } from './TimelineChart.tsx'
import styles from './TimelinePage.module.css'
import { TimelineTable } from './TimelineTable.tsx'
import { filtersOf, useTimeline } from './use-timeline.ts'
import { UndatedProjects } from './UndatedProjects.tsx'
import { YearTable } from './YearTable.tsx'

const route = getRouteApi('/timeline')

/** Every project from its acceptance to where it is now. */
export function TimelinePage() {
  // The projects that come first are without the dates of their steps.
  return <LandscapeGate needsAllItems>{(current) => <TimelineOf current={current} />}</LandscapeGate>
}

function TimelineOf({ current }: { current: CurrentLandscape }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const timeline = useTimeline(current, search)
  const { all, projects, isDated } = timeline
  useTitle(
    viewTitle({ ...filtersOf(search), ...(search.q && { q: search.q }) }, current.landscape, {
      page: t('nav.timeline'),
    }),
  )
  // What stands beneath the rows may follow them.
  const beneath = useDeferredValue(timeline)
  const change = useCallback(
    (next: TimelineSearch, replace = false) => void navigate({ ...timelineLink(next), replace, resetScroll: false }),
    [navigate],
  )
  const changeFilters = useCallback(
    (filters: ViewSearch) =>
      void navigate({
        to: '/timeline',
        search: ({ q, sort, view }: TimelineSearch) => validateTimelineSearch({ ...filters, q, sort, view }),
        resetScroll: false,
      }),
    [navigate],
  )
  const filters = useFilters(search)
  const filterable = useMemo(() => ({ ...current, landscape: timeline.landscape }), [current, timeline.landscape])
  return (
    <div className={styles['page']}>
      <ExploreFilters
        current={filterable}
        // The rows come first; the filters' counts follow as soon as there is a moment.
        facets={useDeferredValue(timeline.facets)}
        total={useDeferredValue(projects.length)}
        search={filters}
        onChange={changeFilters}
        projectsOnly
      />
      <div className={styles['content']}>
        <h1>{t('nav.timeline')}</h1>
        <p className={styles['lead']}>
          {t('timeline.lead')}
          <span className={styles['date']}>{t('timeline.dataOf', { date: formatDate(current.date, 'long') })}</span>
        </p>
        {all.length > 0 && <TimelineBar count={projects.length} search={search} isDated={isDated} onChange={change} />}
        <ActiveFilters search={filters} landscape={current.landscape} onChange={changeFilters} />
        {all.length === 0 ? (
          <Message
            title={t('timeline.noProjects')}
            actions={<Link {...exploreLink()}>{t('timeline.toExplore')}</Link>}
          />
        ) : projects.length === 0 ? (
          <Message
            title={search.q ? t('timeline.none.query', { query: search.q }) : t('timeline.none.filters')}
            actions={<Button onClick={() => change({})}>{t('timeline.clear')}</Button>}
          />
        ) : !isDated ? (
          <UndatedProjects projects={projects} total={all.length} levels={contentsOf(current.landscape).levels} />
        ) : search.view === 'table' ? (
          <TimelineTable timeline={timeline} />
        ) : (
          <TimelineChart timeline={timeline} />
        )}
        {isDated && (
          <>
            <YearTable totals={beneath.totals} />
            <StageTable timeline={beneath} />
          </>
        )}
      </div>
    </div>
  )
}

/** The filters of the address: the same object as long as none of them changes, so that their panel can rest. */
function useFilters(search: TimelineSearch): ViewSearch {
  const filters = filtersOf(search)
  const text = stringifySearch(filters)
  // oxlint-disable-next-line react/exhaustive-deps -- the text says all that the filters are
  return useMemo(() => filters, [text])
}

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
import { PageHead } from '../Page.tsx'
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

/** All projects from acceptance to their current level. */
export function TimelinePage() {
  // The preview lacks the dates of the steps.
  return <LandscapeGate needsAllItems>{(current) => <TimelineContent current={current} />}</LandscapeGate>
}

function TimelineContent({ current }: { current: CurrentLandscape }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const timeline = useTimeline(current, search)
  const { all, projects, isDated } = timeline
  useTitle(
    viewTitle({ ...filtersOf(search), ...(search.q && { q: search.q }) }, current.landscape, {
      page: t('nav.timeline'),
    }),
  )
  // The tables below may render after the rows.
  const deferredTimeline = useDeferredValue(timeline)
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
      <PageHead
        title={t('nav.timeline')}
        lead={
          <>
            {t('timeline.lead')}
            <span className={styles['date']}>{t('timeline.dataOf', { date: formatDate(current.date, 'long') })}</span>
          </>
        }
      />
      <ExploreFilters
        current={filterable}
        // Deferred, so that the rows render before the filters' counts.
        facets={useDeferredValue(timeline.facets)}
        total={useDeferredValue(projects.length)}
        search={filters}
        onChange={changeFilters}
        projectsOnly
      />
      <div className={styles['content']}>
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
            <YearTable totals={deferredTimeline.totals} />
            <StageTable timeline={deferredTimeline} />
          </>
        )}
      </div>
    </div>
  )
}

/** The filters in the address, as a stable object, so that their panel does not render again. */
function useFilters(search: TimelineSearch): ViewSearch {
  const filters = filtersOf(search)
  const text = stringifySearch(filters)
  // oxlint-disable-next-line react/exhaustive-deps -- the text encodes the filters
  return useMemo(() => filters, [text])
}

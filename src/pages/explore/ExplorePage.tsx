import { getRouteApi, Navigate } from '@tanstack/react-router'
import { Suspense, useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { useDeferredResult } from '../../components/scheduling/use-deferred-result.ts'
import { markLatest, markOnce } from '../../components/scheduling/performance-marks.ts'
import { countChoices } from '../../domain/results/selection.ts'
import { itemsById } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import { fromResults } from '../../routing/results-state.ts'
import { stringifySearch, withQuery, type ViewSearch } from '../../routing/view-search.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { useTitle } from '../use-title.ts'
import styles from './ExplorePage.module.css'
import { FocusTiles } from './FocusTiles.tsx'
import { ExploreFilters } from './ExploreFilters.tsx'
import { ItemPanel } from './item/lazy-item.tsx'
import { NoResults, VIEW_COMPONENTS } from './views.ts'
import { ResultsBar } from './results/ResultsBar.tsx'
import { SearchAdvice, useSearchAdvice } from './search/use-advice.ts'
import { useDeferredPanelLayout } from './use-deferred-panel-layout.ts'
import { useViewTitle } from './results/use-view-title.ts'
import { useResultLinks } from './item/use-result-link.tsx'
import { useResults, useSelection } from './results/use-results.ts'
import { useDraftQuery } from '../../stores/draft-query.ts'

const route = getRouteApi('/')

/** Wide enough for an item panel beside the list. */
const PANEL_MEDIA = '(min-width: 1181px)'

/** Delay after the last key before the filters' counts are updated, in milliseconds. */
const FACETS_DEBOUNCE_MS = 150

/** The landscape: filters, results and the item panel. */
export function ExplorePage() {
  useTitle(t('nav.explore'))
  return <LandscapeGate>{(current) => <Explore current={current} />}</LandscapeGate>
}

function Explore({ current }: { current: CurrentLandscape }) {
  const { item: openId, ...rest } = useEffectiveSearch(route.useSearch())
  // The view without its open item, so that opening one does not render the results again.
  const search = useStableSearch(rest)
  const navigate = route.useNavigate()
  const hasPanel = useMedia(PANEL_MEDIA)
  const view = useResults(current, search)
  const { items, hiddenMembers } = view.results
  const selection = useSelection(search, current.landscape)
  const linkedItem = openId ? itemsById(current.landscape).get(openId) : undefined
  const openItem = hasPanel ? linkedItem : undefined
  const isPanelLaidOut = useDeferredPanelLayout(openItem !== undefined)
  const { renderLink, open } = useResultLinks(hasPanel)
  const hasAdvice = useSearchAdvice(search.q !== undefined)
  useViewTitle(search, current.landscape, openItem)

  // Deferred, so that the results render before the filters' counts.
  const facets = useDeferredResult(view.countFacets, search.q ? FACETS_DEBOUNCE_MS : 0)
  const filterable = useDeferredValue(current)
  const { q: _query, ...withoutQuery } = search
  const filters = useStableSearch(withoutQuery)
  const change = useCallback(
    (next: ViewSearch) =>
      void navigate({ to: '/', search: ({ item }: ViewSearch) => ({ ...next, ...(item && { item }) }) }),
    [navigate],
  )
  const changeFilters = useCallback(
    (next: ViewSearch) =>
      void navigate({
        to: '/',
        search: ({ q, item }: ViewSearch) => ({ ...next, ...(q && { q }), ...(item && { item }) }),
      }),
    [navigate],
  )
  useEffect(() => {
    if (!view.isPartial) markOnce('landscape:first-results')
  }, [view.isPartial])
  useLayoutEffect(() => {
    if (view.answered !== '' && !view.isPartial) markLatest('search:results', view.answered)
  }, [view.answered, view.isPartial, items])

  // A link from a large screen, opened on a small one: display the item's page.
  if (linkedItem && !hasPanel)
    return <Navigate {...itemLink(linkedItem.id)} state={fromResults(search, false)} replace />
  const ResultsView = VIEW_COMPONENTS[search.view ?? 'cards']
  const isEmpty = view.total === 0 && !view.isPartial
  return (
    <div
      className={openItem ? `${styles['page']} ${styles[isPanelLaidOut ? 'withItem' : 'underItem']}` : styles['page']}
    >
      <ExploreFilters
        current={filterable}
        facets={facets}
        search={filters}
        total={view.total}
        onChange={changeFilters}
      />
      <section className={styles['results']} aria-label={t('results.heading')} data-results>
        <h1 className="visually-hidden-screen">{t('results.landscape')}</h1>
        {search.view !== 'map' && !search.q && countChoices(selection) === 0 && !selection.members && (
          <FocusTiles current={current} counts={facets?.area} />
        )}
        <ResultsBar
          view={view}
          current={current}
          search={search}
          filters={filters}
          onChange={change}
          onChangeFilters={changeFilters}
        />
        {hasAdvice && view.answer && (
          <SearchAdvice answer={view.answer} search={search} landscape={current.landscape} onChange={change} />
        )}
        {view.searchError && (
          <Message
            title={t('search.failed', { detail: view.searchError.message })}
            role="alert"
            actions={<Button onClick={view.retrySearch}>{t('live.retry')}</Button>}
          />
        )}
        <div id="results" className={styles['start']} tabIndex={-1} />
        {isEmpty ? (
          <Suspense fallback={<Message title={t('results.none.title')} />}>
            <NoResults
              search={search}
              landscape={current.landscape}
              isUnknown={hasAdvice && view.answer?.hits.length === 0 && view.answer.unknownAddresses.length === 0}
              hiddenMembers={hiddenMembers}
              onChange={change}
            />
          </Suspense>
        ) : (
          <ResultsView
            current={current}
            search={search}
            selection={selection}
            items={items}
            hits={view.hits}
            openId={openItem?.id}
            renderLink={renderLink}
            onChange={change}
          />
        )}
        {hiddenMembers > 0 && (
          <p className={styles['more']}>
            <Button onClick={() => change({ ...search, members: true })}>
              {t('results.hiddenMembers', { count: hiddenMembers })}
            </Button>
          </p>
        )}
      </section>
      {openItem && (
        <Suspense fallback={<div className={`${styles['side']} ${styles['panel']}`} />}>
          <ItemPanel
            item={openItem}
            results={{ current, search, selection, items }}
            isComplete={!current.preview}
            onStep={(item) => open(item.id, true)}
            onClose={() => open(undefined)}
          />
        </Suspense>
      )}
    </div>
  )
}

/** A stable object for equal searches, so that dependent components do not render again. */
function useStableSearch(search: ViewSearch): ViewSearch {
  const text = stringifySearch(search)
  // oxlint-disable-next-line react/exhaustive-deps -- the text encodes the view
  return useMemo(() => search, [text])
}

/** The view in the address, with the draft query in place of its query. */
function useEffectiveSearch(search: ViewSearch): ViewSearch {
  const [draft, setDraft] = useState(() => useDraftQuery.getState().draft)
  useEffect(() => useDraftQuery.subscribe((state) => setDraft(state.draft)), [])
  return draft === undefined || draft === (search.q ?? '') ? search : withQuery(search, draft)
}

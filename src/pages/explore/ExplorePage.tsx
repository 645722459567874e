import { getRouteApi, Navigate } from '@tanstack/react-router'
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { markOnce } from '../../components/scheduling/performance-marks.ts'
import { ItemTextsProvider } from '../../components/knowledge/ItemTexts.tsx'
import { useTypedSearch } from '../../components/search/typed-query.tsx'
import { countChoices } from '../../domain/results/selection.ts'
import { itemsById } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import { fromResults } from '../../routing/results-state.ts'
import { stringifySearch, type ViewSearch } from '../../routing/view-search.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { useTitle } from '../use-title.ts'
import styles from './ExplorePage.module.css'
import { FocusTiles } from './FocusTiles.tsx'
import { ExploreFilters } from './ExploreFilters.tsx'
import { ItemPanel, useDeferredPanelLayout, useItemNavigation } from './item/use-item-panel.tsx'
import { NoResults, VIEW_COMPONENTS } from './views.ts'
import { ResultsBar } from './results/ResultsBar.tsx'
import { NearestNames, SearchAdvice, ViewTitle } from './lazy-parts.ts'
import { useCounts, useResults, useResultsMark, useSelection } from './results/use-results.ts'

const route = getRouteApi('/')

/** Wide enough for an item panel beside the list. */
const PANEL_MEDIA = '(min-width: 1181px)'

/** The landscape: filters, results and the item panel. */
export function ExplorePage() {
  useTitle(t('nav.explore'))
  const isCards = route.useSearch({ select: ({ view }) => view === undefined })
  return (
    <ItemTextsProvider isWanted={isCards}>
      <LandscapeGate>{(current) => <Explore current={current} />}</LandscapeGate>
    </ItemTextsProvider>
  )
}

function Explore({ current }: { current: CurrentLandscape }) {
  const address = route.useSearch()
  const { search: typed, isDraft } = useTypedSearch(address)
  const { item: openId, ...rest } = typed
  // The view without its open item, so that opening one does not render the results again; and without its query, so that
  // typing does not render the rest.
  const search = useStableSearch(rest)
  const { q, ...withoutQuery } = search
  const filters = useStableSearch(withoutQuery)
  const navigate = route.useNavigate()
  const hasPanel = useMedia(PANEL_MEDIA)
  const selection = useSelection(filters, current.landscape)
  const view = useResults(current, search, selection)
  const { items, hiddenMembers } = view.results
  const linkedItem = openId ? itemsById(current.landscape).get(openId) : undefined
  const openItem = hasPanel ? linkedItem : undefined
  const isPanelLaidOut = useDeferredPanelLayout(openItem !== undefined)
  const { links, open } = useItemNavigation(hasPanel)
  const counts = useCounts(view, isDraft && q !== undefined)
  const filterable = useDeferredValue(current)
  const change = useCallback(
    (next: ViewSearch) =>
      void navigate({ to: '/', search: ({ item }: ViewSearch) => ({ ...next, ...(item && { item }) }) }),
    [navigate],
  )
  const changeFilters = useCallback(
    (next: ViewSearch) =>
      void navigate({
        to: '/',
        search: ({ q: query, item }: ViewSearch) => ({ ...next, ...(query && { q: query }), ...(item && { item }) }),
      }),
    [navigate],
  )
  useEffect(() => {
    if (!view.isPartial) markOnce('landscape:first-results')
  }, [view.isPartial])
  useResultsMark(view)
  const hasQuery = q !== undefined
  // Usually loaded since the field was focused (HeaderSearch), so that they come with the results and move nothing.
  const [isLoadedLater, setLoadedLater] = useState(false)
  const hasAdvice = isLoadedLater || (SearchAdvice.isLoaded() && NearestNames.isLoaded())
  useEffect(() => {
    if (!hasQuery) return
    // The results wait for none of them.
    Promise.all([SearchAdvice.load(), NearestNames.load()]).then(
      () => setLoadedLater(true),
      () => undefined,
    )
  }, [hasQuery])

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
        facets={counts.facets}
        search={filters}
        total={counts.total}
        onChange={changeFilters}
      />
      <section className={styles['results']} aria-label={t('results.heading')} data-results>
        <h1 className="visually-hidden-screen">{t('results.landscape')}</h1>
        {search.view !== 'map' && !search.q && countChoices(selection) === 0 && !selection.members && (
          <FocusTiles current={current} counts={counts.facets?.area} />
        )}
        <ResultsBar view={view} current={current} query={q} filters={filters} onChangeFilters={changeFilters} />
        {hasAdvice && view.hasHints && view.answer && (
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
            links={links}
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
      {Object.keys(address).length > 0 && (
        <Suspense fallback={null}>
          <ViewTitle search={address} landscape={current.landscape} openItem={openItem} />
        </Suspense>
      )}
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

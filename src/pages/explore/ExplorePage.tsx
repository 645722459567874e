import { getRouteApi, Link, Navigate, useLocation } from '@tanstack/react-router'
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, type ReactNode } from 'react'
import { lazyPart } from '../../components/lazy-part.tsx'
import type { Shown } from '../../components/landscape-state.ts'
import { markLatest, markOnce } from '../../components/marks.ts'
import { countChoices } from '../../domain/filters.ts'
import type { Item } from '../../domain/landscape.ts'
import { itemsById } from '../../domain/view.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink, itemLink, openItemLink } from '../../routing/links.ts'
import { scrollKeyOf } from '../../routing/scroll-key.ts'
import { selectionOf, stringifySearch, type ViewSearch } from '../../routing/view-search.ts'
import { rememberSearch } from '../../stores/recent-searches.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { useTitle } from '../use-title.ts'
import styles from './ExplorePage.module.css'
import { FocusTiles } from './FocusTiles.tsx'
import { ExploreFilters } from './ExploreFilters.tsx'
import { NoResults } from './NoResults.tsx'
import { ResultsBar } from './ResultsBar.tsx'
import { SearchAdvice } from './SearchAdvice.tsx'
import { useResults } from './use-results.ts'
import { VIEW_COMPONENTS } from './views.ts'

const ItemPanel = lazyPart(['item'], async () => (await import('./ItemPanel.tsx')).ItemPanel)

const route = getRouteApi('/')

/** Wide enough for an item beside the list. */
const PANEL_MEDIA = '(min-width: 1181px)'

/** The landscape: filters, results, and an item beside them. */
export function ExplorePage() {
  useTitle(t('nav.explore'))
  return <LandscapeGate>{(shown) => <Explore shown={shown} />}</LandscapeGate>
}

function Explore({ shown }: { shown: Shown }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const scrollKey = useLocation({ select: scrollKeyOf })
  const sameScroll = useMemo(() => ({ resetScroll: false, state: { scrollKey } }), [scrollKey])
  const hasPanel = useMedia(PANEL_MEDIA)
  const view = useResults(shown, search)
  const { items, hiddenMembers } = view.results
  const selection = useMemo(() => selectionOf(search, shown.landscape), [search, shown.landscape])
  const linked = search.item ? itemsById(shown.landscape).get(search.item) : undefined
  const openItem = hasPanel ? linked : undefined

  // The results come first; the filters' counts follow as soon as there is a moment.
  const facets = useDeferredValue(view.facets)
  const total = useDeferredValue(view.total)
  const filters = useFilters(search)
  const change = useCallback((next: ViewSearch) => void navigate(exploreLink(next)), [navigate])
  const changeFilters = useCallback(
    (next: ViewSearch) =>
      void navigate({
        to: '/',
        search: ({ q, item }: ViewSearch) => ({ ...next, ...(q && { q }), ...(item && { item }) }),
      }),
    [navigate],
  )
  const renderLink = useCallback(
    (item: Item, name: ReactNode) => (
      <Link
        {...itemLink(item.id)}
        onClick={(event) => {
          if (search.q) rememberSearch(search.q)
          // A plain click opens the item beside the list where there is room; anything else is the browser's.
          if (!hasPanel || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          void navigate({ ...openItemLink(search, item.id), ...sameScroll })
        }}
      >
        {name}
      </Link>
    ),
    [hasPanel, navigate, sameScroll, search],
  )

  useEffect(() => {
    if (!view.isPartial) markOnce('landscape:first-results')
  }, [view.isPartial])
  useEffect(() => {
    if (view.answered !== '' && !view.isPartial) markLatest('search:results', view.answered)
  }, [view.answered, view.isPartial, items])

  // A link made on a large screen, opened on a small one: the item is what it is about.
  if (linked && !hasPanel) return <Navigate {...itemLink(linked.id)} replace />
  const ResultsView = VIEW_COMPONENTS[search.view ?? 'cards']
  const isNothing = view.total === 0 && !view.isPartial
  return (
    <div className={openItem ? `${styles['page']} ${styles['withItem']}` : styles['page']}>
      <ExploreFilters shown={shown} facets={facets} search={filters} total={total} onChange={changeFilters} />
      <section className={styles['results']} aria-label={t('results.heading')}>
        <h1 className={styles['hidden']}>{t('results.landscape')}</h1>
        {search.view !== 'map' && !search.q && countChoices(selection) === 0 && !selection.members && (
          <FocusTiles counts={view.facets?.area} />
        )}
        <ResultsBar view={view} shown={shown} search={search} onChange={change} />
        {view.answer && <SearchAdvice answer={view.answer} search={search} onChange={change} />}
        {view.searchError && <Message title={t('search.failed', { detail: view.searchError.message })} role="alert" />}
        {isNothing ? (
          <NoResults
            search={search}
            landscape={shown.landscape}
            isUnknown={view.answer?.hits.length === 0}
            hiddenMembers={hiddenMembers}
            onChange={change}
          />
        ) : (
          <Suspense fallback={<p role="status">{t('view.loading')}</p>}>
            <ResultsView
              shown={shown}
              search={search}
              selection={selection}
              items={items}
              hits={view.hits}
              openId={openItem?.id}
              renderLink={renderLink}
              onChange={change}
            />
          </Suspense>
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
            isWhole={!shown.preview}
            onClose={() => void navigate({ ...openItemLink(search, undefined), ...sameScroll })}
          />
        </Suspense>
      )}
    </div>
  )
}

/** The view without its query and open item: the same object as long as no filter changes, so that filters can rest. */
function useFilters({ q: _query, item: _open, ...filters }: ViewSearch): ViewSearch {
  const text = stringifySearch(filters)
  // oxlint-disable-next-line react/exhaustive-deps -- the text says all that the filters are
  return useMemo(() => filters, [text])
}

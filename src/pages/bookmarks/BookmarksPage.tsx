import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { useKnowledgeSettled } from '../../components/knowledge/use-knowledge.ts'
import { identityKeys } from '../../domain/landscape/identity.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { resolveItem } from '../../domain/landscape/resolve.ts'
import { t } from '../../i18n/i18n.ts'
import { changeBookmarks, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { listsOf } from '../../stores/bookmarks/selectors.ts'
import { migrateIds, clearQuarantine } from '../../stores/bookmarks/list-edits.ts'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { PageSkeleton } from '../PageSkeleton.tsx'
import { useTitle } from '../use-title.ts'
import styles from './BookmarksPage.module.css'
import { ListNav } from './ListNav.tsx'
import { ListView } from './ListView.tsx'
import { downloadAside } from '../../components/lists/download-kept.ts'
import { Button } from '../../ui/Button.tsx'

const route = getRouteApi('/bookmarks')

/** What the person has kept, list by list. */
export function BookmarksPage() {
  useTitle(t('bookmarks.title'))
  return <LandscapeGate needsWhole>{(current) => <Bookmarks current={current} />}</LandscapeGate>
}

function Bookmarks({ current }: { current: CurrentLandscape }) {
  const { list: wanted } = route.useSearch()
  const lists = useBookmarks((store) => listsOf(store.state))
  const hasAside = useBookmarks((store) => store.state.aside.length > 0)
  const list = lists.find((one) => one.id === wanted) ?? lists[0]
  useTodaysIds(current.landscape)
  // A row is as high as what it says: without the sentences, all below it would move when they come.
  if (!useKnowledgeSettled(['sentences'])) return <PageSkeleton />
  return (
    <div className={styles['page']}>
      <ListNav lists={lists} current={list?.id} landscape={current.landscape} />
      <div className={styles['content']}>
        {hasAside && <AsidePanel />}
        {/* Another list is another view: nothing chosen in one is carried to the next. */}
        {list && <ListView key={list.id} list={list} landscape={current.landscape} />}
      </div>
    </div>
  )
}

/** Writes the ids of today into bookmarks that knew their item by another. */
function useTodaysIds(landscape: Landscape): void {
  const bookmarks = useBookmarks((state) => state.bookmarks)
  useEffect(() => {
    const renamed = bookmarks.flatMap((bookmark) => {
      const item = resolveItem(landscape, bookmark)
      return item && item.id !== bookmark.id
        ? [[bookmark.id, { id: item.id, name: item.name, keys: identityKeys(item) }] as const]
        : []
    })
    if (renamed.length > 0) changeBookmarks((kept, now) => migrateIds(kept, new Map(renamed), now))
  }, [bookmarks, landscape])
}

/** What could not be read of the storage, to take away or to discard. */
function AsidePanel() {
  return (
    <section className={styles['aside']} aria-label={t('bookmarks.aside.title')}>
      <p>{t('lists.aside')}</p>
      <Button onClick={downloadAside}>{t('lists.download')}</Button>
      <Button onClick={() => changeBookmarks(clearQuarantine, { kind: 'asideDiscarded', name: '' })}>
        {t('bookmarks.aside.discard')}
      </Button>
    </section>
  )
}

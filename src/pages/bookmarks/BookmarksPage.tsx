import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { useKnowledgeSettled } from '../../components/knowledge/use-knowledge-settled.ts'
import { identityKeys } from '../../domain/landscape/identity.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { resolveItem } from '../../domain/landscape/resolve.ts'
import { t } from '../../i18n/i18n.ts'
import { changeBookmarks, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { listsOf } from '../../stores/bookmarks/selectors.ts'
import { migrateIds, clearQuarantine } from '../../stores/bookmarks/list-edits.ts'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { Page } from '../Page.tsx'
import { PageSkeleton } from '../PageSkeleton.tsx'
import { useTitle } from '../use-title.ts'
import styles from './BookmarksPage.module.css'
import { ListNav } from './ListNav.tsx'
import { ListView } from './ListView.tsx'
import { downloadQuarantined } from '../../components/lists/download-bookmarks.ts'
import { Button } from '../../ui/Button.tsx'

const route = getRouteApi('/bookmarks')

/** The user's bookmarks, list by list. */
export function BookmarksPage() {
  useTitle(t('bookmarks.title'))
  return <LandscapeGate needsAllItems>{(current) => <Bookmarks current={current} />}</LandscapeGate>
}

function Bookmarks({ current }: { current: CurrentLandscape }) {
  const { list: requestedId } = route.useSearch()
  const lists = useBookmarks((store) => listsOf(store.state))
  const hasQuarantined = useBookmarks((store) => store.state.aside.length > 0)
  const list = lists.find(({ id }) => id === requestedId) ?? lists[0]
  useMigrateIds(current.landscape)
  // Row heights depend on the sentences: wait for them to avoid a layout shift.
  if (!useKnowledgeSettled(['sentences'])) return <PageSkeleton />
  return (
    <Page
      title={t('bookmarks.title')}
      width="columns"
      side={<ListNav lists={lists} current={list?.id} landscape={current.landscape} />}
    >
      {hasQuarantined && <QuarantinePanel />}
      {/* Keyed by list, so that selections are not carried over to another list. */}
      {list && <ListView key={list.id} list={list} landscape={current.landscape} />}
    </Page>
  )
}

/** Rewrites bookmarks whose items have new ids. */
function useMigrateIds(landscape: Landscape): void {
  const bookmarks = useBookmarks((state) => state.bookmarks)
  useEffect(() => {
    const renamed = bookmarks.flatMap((bookmark) => {
      const item = resolveItem(landscape, bookmark)
      return item && item.id !== bookmark.id
        ? [[bookmark.id, { id: item.id, name: item.name, keys: identityKeys(item) }] as const]
        : []
    })
    if (renamed.length > 0) changeBookmarks((state, now) => migrateIds(state, new Map(renamed), now))
  }, [bookmarks, landscape])
}

/** Offers to download or discard stored text that could not be parsed. */
function QuarantinePanel() {
  return (
    <section className={styles['aside']} aria-label={t('bookmarks.aside.title')}>
      <p>{t('lists.aside')}</p>
      <Button onClick={downloadQuarantined}>{t('lists.download')}</Button>
      <Button onClick={() => changeBookmarks(clearQuarantine, { kind: 'asideDiscarded', name: '' })}>
        {t('bookmarks.aside.discard')}
      </Button>
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { CardList } from '../../components/CardList.tsx'
import type { Shown } from '../../components/landscape-state.ts'
import { identityKeys } from '../../domain/identity.ts'
import { resolveItem } from '../../domain/resolve.ts'
import { t } from '../../i18n/i18n.ts'
import { exploreLink, itemLink } from '../../routing/links.ts'
import type { Bookmark } from '../../stores/bookmark-record.ts'
import { removeBookmark, restoreBookmark, rewriteBookmarks, useBookmarks } from '../../stores/bookmarks.ts'
import { Button, buttonClass, IconButton } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import { Notice, Notices } from '../../ui/Notice.tsx'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { Page } from '../Page.tsx'
import { useTitle } from '../use-title.ts'
import styles from './BookmarksPage.module.css'

/** What the person has kept. */
export function BookmarksPage() {
  useTitle(t('bookmarks.title'))
  return <LandscapeGate needsWhole>{(shown) => <Bookmarks shown={shown} />}</LandscapeGate>
}

function Bookmarks({ shown }: { shown: Shown }) {
  const bookmarks = useBookmarks((state) => state.bookmarks)
  const isSaved = useBookmarks((state) => state.isSaved)
  const resolved = useMemo(
    () => bookmarks.map((bookmark) => ({ bookmark, item: resolveItem(shown.landscape, bookmark) })),
    [bookmarks, shown.landscape],
  )
  useEffect(() => {
    const renamed = resolved.flatMap(({ bookmark, item }) =>
      item && item.id !== bookmark.id
        ? [[bookmark.id, { id: item.id, name: item.name, keys: identityKeys(item) }] as const]
        : [],
    )
    rewriteBookmarks(new Map(renamed))
  }, [resolved])

  const items = resolved.flatMap(({ item }) => item ?? [])
  const gone = resolved.filter(({ item }) => !item).map(({ bookmark }) => bookmark)
  const { removed, undo } = useRemoved(bookmarks)
  return (
    <Page
      isWide
      title={t('bookmarks.title')}
      note={bookmarks.length > 0 && <p role="status">{t('bookmarks.count', { count: bookmarks.length })}</p>}
    >
      {!isSaved && (
        <p className={styles['notSaved']} role="alert">
          {t('bookmarks.notSaved')}
        </p>
      )}
      {bookmarks.length === 0 ? (
        <Message
          title={t('bookmarks.empty.title')}
          actions={
            <Link className={buttonClass} {...exploreLink()}>
              {t('bookmarks.explore')}
            </Link>
          }
        >
          {t('bookmarks.empty.text')}
        </Message>
      ) : (
        <CardList
          groups={[{ id: 'bookmarks', items, count: items.length }]}
          renderLink={(item, name) => <Link {...itemLink(item.id)}>{name}</Link>}
        />
      )}
      {gone.length > 0 && <Gone bookmarks={gone} />}
      {removed && (
        <Notices>
          <Notice actions={<Button onClick={undo}>{t('bookmarks.undo')}</Button>}>
            {t('bookmarks.removed', { name: removed.name })}
          </Notice>
        </Notices>
      )}
    </Page>
  )
}

function Gone({ bookmarks }: { bookmarks: readonly Bookmark[] }) {
  return (
    <section className={styles['gone']}>
      <h2>{t('bookmarks.gone.title')}</h2>
      <p>{t('bookmarks.gone.text')}</p>
      <ul>
        {bookmarks.map((bookmark) => (
          <li key={bookmark.id}>
            <span>{bookmark.name}</span>
            <IconButton
              label={t('bookmarks.remove', { name: bookmark.name })}
              onClick={() => removeBookmark(bookmark.id)}
            >
              <X size={18} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The bookmark that was taken away last while this page is open, and the way to have it back. */
function useRemoved(bookmarks: readonly Bookmark[]): { removed: Bookmark | undefined; undo: () => void } {
  const [before, setBefore] = useState(bookmarks)
  const [removed, setRemoved] = useState<Bookmark>()
  if (before !== bookmarks) {
    const lost = before.filter((one) => !bookmarks.some((other) => other.id === one.id))
    setBefore(bookmarks)
    // A rewritten id is a change of one bookmark, not the loss of another.
    setRemoved(bookmarks.length < before.length ? lost.at(-1) : undefined)
  }
  return { removed, undo: () => removed && restoreBookmark(removed) }
}

import { Link, useNavigate } from '@tanstack/react-router'
import { BookmarkPlus } from '../../ui/icons.tsx'
import { useMemo } from 'react'
import { ItemStanding } from '../../components/card/ItemCard.tsx'
import { listName } from '../../components/lists/list-name.ts'
import { NoteText } from '../../components/lists/NoteText.tsx'
import { MAX_UNWINDOWED_ROWS, WindowedList } from '../../components/lists/WindowedList.tsx'
import { LogoTile } from '../../components/logo/LogoTile.tsx'
import { sentenceOf, useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { landscapeNameOf } from '../../domain/landscape/other-landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { bookmarksLink, dataLink, itemLink } from '../../routing/links.ts'
import { changeBookmarks, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { sharedItems, type SharedItem } from '../../stores/exchange/shared-items.ts'
import type { PackedList } from '../../stores/exchange/share-pack.ts'
import { listsOf } from '../../stores/bookmarks/selectors.ts'
import { newListId, withList } from '../../stores/bookmarks/list-edits.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../Page.tsx'
import styles from './SharedPage.module.css'

/** A shared list, with a button to save it. */
export function SharedList({ list, landscape }: { list: PackedList; landscape: Landscape }) {
  const navigate = useNavigate()
  const landscapeKey = useBookmarks((state) => state.landscape)
  const items = useMemo(() => sharedItems(list, landscape), [list, landscape])
  const title = list.name || t('shared.title')
  const saveList = () => {
    const id = newListId()
    const name = uniqueName(title)
    const bookmarks = items.map(({ bookmark }) => bookmark)
    changeBookmarks((state, now) => withList(state, id, name, bookmarks, now), { kind: 'listKept', name })
    void navigate(bookmarksLink(id))
  }
  return (
    <Page
      title={title}
      width="wide"
      isDense
      note={<p role="status">{t('shared.count', { count: items.length })}</p>}
      lead={t('shared.text')}
      actions={
        <Button primary onClick={saveList}>
          <BookmarkPlus size={18} aria-hidden /> {t('shared.keep')}
        </Button>
      }
    >
      {list.landscape !== landscapeKey && (
        <p className={styles['text']}>
          {t('shared.otherLandscape', { landscape: landscapeNameOf(list.landscape) })}
          {list.landscape.startsWith('https://') && (
            <>
              {' '}
              <Link {...dataLink(list.landscape)}>{t('shared.openLandscape')}</Link>
            </>
          )}
        </p>
      )}
      {list.isCut && <p className={styles['text']}>{t('shared.notesCut')}</p>}
      {items.length > MAX_UNWINDOWED_ROWS ? (
        <WindowedList
          rows={items}
          idOf={({ bookmark }) => bookmark.id}
          className={styles['rows']}
          renderRow={(entry) => <SharedRow entry={entry} />}
        />
      ) : (
        <ol className={styles['rows']}>
          {items.map((entry) => (
            <li key={entry.bookmark.id}>
              <SharedRow entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </Page>
  )
}

function SharedRow({ entry: { bookmark, item } }: { entry: SharedItem }) {
  const sentences = useKnowledge('sentences')
  return (
    <article className={styles['row']}>
      <LogoTile name={bookmark.name} logo={item?.logo} />
      <div className={styles['about']}>
        <div className={styles['names']}>
          {item ? (
            <Link dir="auto" {...itemLink(item.id)}>
              {item.name}
            </Link>
          ) : (
            <strong dir="auto">{bookmark.name}</strong>
          )}
          {item ? <ItemStanding item={item} /> : <span>{t('shared.gone')}</span>}
        </div>
        {item && (
          <p dir="auto" className={styles['sentence']}>
            {sentenceOf(sentences, item) ?? item.description}
          </p>
        )}
        {bookmark.note && <NoteText text={bookmark.note} />}
      </div>
    </article>
  )
}

/** The name, with a number appended if a list already has it. */
function uniqueName(name: string): string {
  const taken = new Set(listsOf(useBookmarks.getState().state).map(listName))
  if (!taken.has(name)) return name
  for (let number = 2; ; number += 1) {
    const numbered = `${name} (${number})`
    if (!taken.has(numbered)) return numbered
  }
}

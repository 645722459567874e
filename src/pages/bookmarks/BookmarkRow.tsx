import { Link } from '@tanstack/react-router'
import { SquarePen } from '../../ui/icons.tsx'
import { Bookmark as BookmarkIcon } from '../../ui/icons.tsx'
import { useRef, useState } from 'react'
import { filterLabel } from '../../components/filters/filter-labels.ts'
import { ItemStanding } from '../../components/card/ItemCard.tsx'
import { ListsButton } from '../../components/lists/ListsButton.tsx'
import { NoteText } from '../../components/lists/NoteText.tsx'
import { LogoTile } from '../../components/logo/LogoTile.tsx'
import { sentenceOf, useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { itemLink } from '../../routing/links.ts'
import type { Bookmark } from '../../stores/bookmarks/bookmark-record.ts'
import { changeBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { removeItem } from '../../stores/bookmarks/item-edits.ts'
import { disclosureProps, IconButton } from '../../ui/Button.tsx'
import styles from './BookmarkRow.module.css'
import { MoveHandle, type MoveActions } from './MoveHandle.tsx'
import { NoteEditor } from './NoteEditor.tsx'

/** A bookmark and the item that it resolves to. */
export type ListedBookmark = { bookmark: Bookmark; item: Item }

type Props = { entry: ListedBookmark; landscape: Landscape; moves: MoveActions }

/** One bookmark: its item, note and actions, with a handle to move it. */
export function BookmarkRow({ entry: { bookmark, item }, landscape, moves }: Props) {
  const [isWriting, setWriting] = useState(false)
  const noteButton = useRef<HTMLButtonElement>(null)
  const sentence = sentenceOf(useKnowledge('sentences'), item)
  const { name } = item
  return (
    <article className={styles['row']} data-item={item.id}>
      <MoveHandle id={bookmark.id} name={name} moves={moves} />
      <LogoTile name={name} logo={item.logo} />
      <div className={styles['text']}>
        <div className={styles['head']}>
          <Link dir="auto" className={styles['name']} {...itemLink(item.id)}>
            {name}
          </Link>
          <ItemStanding item={item} />
          {item.areas.map((area) => (
            <span key={area} className={styles['area']}>
              {filterLabel('area', area, landscape)}
            </span>
          ))}
        </div>
        <p dir="auto" className={styles['sentence']} lang={sentence ? undefined : 'en'}>
          {sentence ?? item.description}
        </p>
        {isWriting ? (
          <NoteEditor
            bookmark={bookmark}
            name={name}
            onDone={() => {
              setWriting(false)
              requestAnimationFrame(() => noteButton.current?.focus())
            }}
          />
        ) : (
          bookmark.note && <NoteText text={bookmark.note} />
        )}
      </div>
      <div className={styles['actions']}>
        <IconButton
          ref={noteButton}
          label={t(bookmark.note ? 'bookmarks.note.edit' : 'bookmarks.note.add', { name })}
          {...disclosureProps(isWriting, setWriting)}
        >
          <SquarePen size={18} aria-hidden />
        </IconButton>
        <ListsButton item={item} />
        <IconButton
          label={t('item.bookmark', { name })}
          aria-pressed
          onClick={() =>
            changeBookmarks((state, now) => removeItem(state, bookmark.id, now, bookmark.list), {
              kind: 'removedFrom',
              name,
            })
          }
        >
          <BookmarkIcon size={18} aria-hidden />
        </IconButton>
      </div>
    </article>
  )
}

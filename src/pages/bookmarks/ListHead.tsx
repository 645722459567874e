import { Pencil, Share2, Trash2 } from '../../ui/icons.tsx'
import { Download } from '../../ui/icons.tsx'
import { Suspense, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { dialogMessage } from '../../components/loading/MissingPart.tsx'
import { listName } from '../../components/lists/list-name.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import { bookmarksLink } from '../../routing/links.ts'
import { DEFAULT_LIST, type BookmarkList } from '../../stores/bookmarks/bookmark-record.ts'
import { changeBookmarks, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { listsOf } from '../../stores/bookmarks/selectors.ts'
import { renameList, withoutList, withTarget } from '../../stores/bookmarks/list-edits.ts'
import { targetOf } from '../../stores/bookmarks/item-edits.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './BookmarksPage.module.css'
import { NameDialog } from './NameDialog.tsx'

const ShareDialog = lazyPart(async () => (await import('./ShareDialog.tsx')).ShareDialog, dialogMessage)
const ExportDialog = lazyPart(async () => (await import('./ExportDialog.tsx')).ExportDialog, dialogMessage)

type Props = { list: BookmarkList; count: number; landscape: Landscape }

/** The name of a list, its number of bookmarks, and its actions. */
export function ListHead({ list, count, landscape }: Props) {
  const [open, setOpen] = useState<'share' | 'export' | 'rename'>()
  const isTarget = useBookmarks((store) => targetOf(store.state) === list.id)
  const hasMore = useBookmarks((store) => listsOf(store.state).length > 1)
  const navigate = useNavigate()
  const name = listName(list)
  const isDefault = list.id === DEFAULT_LIST
  const close = () => setOpen(undefined)
  return (
    <div className={styles['head']}>
      <div className={styles['title']}>
        <h2 dir="auto">{name}</h2>
        {count > 0 && <p role="status">{t('bookmarks.count', { count })}</p>}
      </div>
      <div className={styles['actions']}>
        {count > 0 && (
          <>
            <Button onClick={() => setOpen('share')}>
              <Share2 size={16} aria-hidden /> <span className="visually-hidden-tablet">{t('bookmarks.share')}</span>
            </Button>
            <Button onClick={() => setOpen('export')}>
              <Download size={16} aria-hidden /> <span className="visually-hidden-tablet">{t('bookmarks.export')}</span>
            </Button>
          </>
        )}
        <Button onClick={() => setOpen('rename')}>
          <Pencil size={16} aria-hidden /> <span className="visually-hidden-tablet">{t('bookmarks.rename')}</span>
        </Button>
        {(!isDefault || count > 0) && (
          <span className={styles['seldom']}>
            <Button
              onClick={() => {
                changeBookmarks((state, now) => withoutList(state, list.id, now), {
                  kind: isDefault ? 'listEmptied' : 'listDeleted',
                  name,
                })
                if (!isDefault) void navigate({ ...bookmarksLink(), replace: true })
              }}
            >
              <Trash2 size={16} aria-hidden />{' '}
              <span className="visually-hidden-tablet">{t(isDefault ? 'bookmarks.clear' : 'bookmarks.delete')}</span>
            </Button>
          </span>
        )}
      </div>
      {hasMore && (
        <label className={styles['target']}>
          <input
            type="checkbox"
            checked={isTarget}
            onChange={() => changeBookmarks((state, now) => withTarget(state, isTarget ? DEFAULT_LIST : list.id, now))}
            disabled={isTarget && isDefault}
          />
          {t('bookmarks.target')}
        </label>
      )}
      {open === 'rename' && (
        <NameDialog
          title={t('bookmarks.renameList')}
          action={t('bookmarks.rename')}
          name={name}
          onClose={close}
          onName={(text) => changeBookmarks((state, now) => renameList(state, list.id, text, now))}
        />
      )}
      <Suspense fallback={null}>
        {open === 'share' && <ShareDialog list={list} landscape={landscape} onClose={close} />}
        {open === 'export' && <ExportDialog list={list} landscape={landscape} onClose={close} />}
      </Suspense>
    </div>
  )
}

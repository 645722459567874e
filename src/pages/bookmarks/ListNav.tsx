import { Link, useNavigate } from '@tanstack/react-router'
import { Plus, Upload } from '../../ui/icons.tsx'
import { Suspense, useState } from 'react'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { dialogMessage } from '../../components/loading/MissingPart.tsx'
import { listName } from '../../components/lists/list-name.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { bookmarksLink } from '../../routing/links.ts'
import { DEFAULT_LIST, type BookmarkList } from '../../stores/bookmarks/bookmark-record.ts'
import { changeBookmarks, useBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { bookmarksIn } from '../../stores/bookmarks/selectors.ts'
import { newListId, withList } from '../../stores/bookmarks/list-edits.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './BookmarksPage.module.css'
import { NameDialog } from './NameDialog.tsx'

const ImportDialog = lazyPart(async () => (await import('./ImportDialog.tsx')).ImportDialog, dialogMessage)

type Props = { lists: readonly BookmarkList[]; current: string | undefined; landscape: Landscape }

/** The user's lists, with buttons to create and import more. */
export function ListNav({ lists, current, landscape }: Props) {
  const stored = useBookmarks((store) => store.state)
  const navigate = useNavigate()
  const [open, setOpen] = useState<'new' | 'import'>()
  const close = () => setOpen(undefined)
  return (
    <div className={styles['side']}>
      <nav aria-label={t('bookmarks.lists')}>
        <ul className={styles['lists']}>
          {lists.map((list) => (
            <li key={list.id}>
              <Link
                {...bookmarksLink(list.id === DEFAULT_LIST ? undefined : list.id)}
                className={list.id === current ? `${styles['list']} ${styles['current']}` : styles['list']}
                activeOptions={{ exact: true }}
              >
                <span className={styles['listName']}>{listName(list)}</span>
                <span className={styles['number']}>{formatNumber(bookmarksIn(stored, list.id).length)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles['sideActions']}>
        <Button onClick={() => setOpen('new')}>
          <Plus size={16} aria-hidden /> <span className="visually-hidden-tablet">{t('lists.new')}</span>
        </Button>
        <Button onClick={() => setOpen('import')}>
          <Upload size={16} aria-hidden /> <span className="visually-hidden-tablet">{t('bookmarks.import')}</span>
        </Button>
      </div>
      {open === 'new' && (
        <NameDialog
          title={t('lists.new')}
          action={t('lists.create')}
          onClose={close}
          onName={(name) => {
            const id = newListId()
            changeBookmarks((state, now) => withList(state, id, name, [], now))
            void navigate(bookmarksLink(id))
          }}
        />
      )}
      {open === 'import' && (
        <Suspense fallback={null}>
          <ImportDialog landscape={landscape} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}

import { Check, RotateCcw } from '../../ui/icons.tsx'
import { Bookmark, Download } from '../../ui/icons.tsx'
import { useState } from 'react'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { StackReport } from '../../stack/check.ts'
import type { AreaCoverage } from '../../stack/coverage.ts'
import { useBookmarks, changeBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { clearStack } from '../../stores/stack-files.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { downloadText } from '../../ui/download.ts'
import { Notice, Notices } from '../../ui/Notice.tsx'
import { stackMarkdown } from './stack-markdown.ts'
import styles from './StackPage.module.css'
import { identityKeys } from '../../domain/landscape/identity.ts'
import { undoChange } from '../../stores/bookmarks/list-undo.ts'
import { addItems as withItems, targetOf } from '../../stores/bookmarks/item-edits.ts'

type Props = {
  report: StackReport
  items: readonly Item[]
  landscape: Landscape
  coverage: readonly AreaCoverage[]
  successorsOf: (item: Item) => readonly Item[]
}

/** Actions on a result: bookmark its items, copy or download it, start over. */
export function StackActions({ report, items, landscape, coverage, successorsOf }: Props) {
  const markdown = () => stackMarkdown(report, { landscape, coverage, successorsOf })
  return (
    <div className={styles['actions']}>
      {items.length > 0 && <BookmarkAllButton items={items} />}
      <CopyButton hasText iconSize={18} text={markdown} label={t('stack.copy')} doneLabel={t('stack.copied')} />
      <Button onClick={() => downloadText('stack.md', markdown(), 'text/markdown')}>
        <Download size={18} aria-hidden />
        {t('stack.download')}
      </Button>
      <Button onClick={clearStack}>
        <RotateCcw size={18} aria-hidden />
        {t('stack.clear')}
      </Button>
    </div>
  )
}

function BookmarkAllButton({ items }: { items: readonly Item[] }) {
  const bookmarks = useBookmarks((state) => state.bookmarks)
  const [change, setChange] = useState<ReturnType<typeof bookmarkItems>>()
  const isAllBookmarked = items.every(({ id }) => bookmarks.some((bookmark) => bookmark.id === id))
  return (
    <>
      <Button primary disabled={isAllBookmarked} onClick={() => setChange(bookmarkItems(items))}>
        {isAllBookmarked ? <Check size={18} aria-hidden /> : <Bookmark size={18} aria-hidden />}
        {isAllBookmarked ? t('stack.kept') : t('stack.keep', { count: items.length })}
      </Button>
      {change && (
        <Notices>
          <Notice
            actions={
              <Button
                onClick={() => {
                  change.undo()
                  setChange(undefined)
                }}
              >
                {t('stack.undo')}
              </Button>
            }
          >
            {t('stack.keptNotice', { count: change.added })}
          </Notice>
        </Notices>
      )}
    </>
  )
}

/**
 * Bookmarks the items that are not bookmarked yet, in the default list for new bookmarks.
 * @returns their number, and a function that undoes the change
 */
function bookmarkItems(items: readonly Item[]): { added: number; undo: () => void } {
  const before = useBookmarks.getState()
  const bookmarkedIds = new Set(before.bookmarks.map(({ id }) => id))
  const added = items.filter(({ id }) => !bookmarkedIds.has(id))
  const facts = added.map((item) => ({ id: item.id, name: item.name, keys: identityKeys(item) }))
  changeBookmarks((state, now) => withItems(state, targetOf(state), facts, now))
  const done = useBookmarks.getState().state
  return {
    added: added.length,
    undo: () => changeBookmarks((state, now) => undoChange(state, before.state, done, now)),
  }
}

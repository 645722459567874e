import { Check, Copy, RotateCcw } from 'lucide-react'
import { Bookmark, Download } from '../../ui/icons.tsx'
import { useEffect, useState } from 'react'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { t } from '../../i18n/i18n.ts'
import type { StackReport } from '../../stack/check.ts'
import type { AreaCoverage } from '../../stack/coverage.ts'
import { useBookmarks, changeBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { clearStack } from '../../stores/stack-files.ts'
import { Button } from '../../ui/Button.tsx'
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

/** What can be done with a result: keep its items, take it along, begin anew. */
export function StackActions({ report, items, landscape, coverage, successorsOf }: Props) {
  const markdown = () => stackMarkdown(report, { landscape, coverage, successorsOf })
  return (
    <div className={styles['actions']}>
      {items.length > 0 && <KeepAll items={items} />}
      <CopyMarkdown make={markdown} />
      <Button onClick={() => download(markdown())}>
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

function KeepAll({ items }: { items: readonly Item[] }) {
  const kept = useBookmarks((state) => state.bookmarks)
  const [done, setDone] = useState<ReturnType<typeof addItems>>()
  const isAll = items.every(({ id }) => kept.some((one) => one.id === id))
  return (
    <>
      <Button primary disabled={isAll} onClick={() => setDone(addItems(items))}>
        {isAll ? <Check size={18} aria-hidden /> : <Bookmark size={18} aria-hidden />}
        {isAll ? t('stack.kept') : t('stack.keep', { count: items.length })}
      </Button>
      {done && (
        <Notices>
          <Notice
            actions={
              <Button
                onClick={() => {
                  done.undo()
                  setDone(undefined)
                }}
              >
                {t('stack.undo')}
              </Button>
            }
          >
            {t('stack.keptNotice', { count: done.added })}
          </Notice>
        </Notices>
      )}
    </>
  )
}

/** Milliseconds for which the button says that it has copied. */
const SAID_FOR_MS = 2000

function CopyMarkdown({ make }: { make: () => string }) {
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    if (!isDone) return undefined
    const timer = setTimeout(() => setDone(false), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [isDone])
  return (
    <Button
      onClick={() => {
        // A browser may refuse; the file can still be downloaded.
        navigator.clipboard?.writeText(make()).then(
          () => setDone(true),
          () => setDone(false),
        )
      }}
    >
      {isDone ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
      <span aria-live="polite">{t(isDone ? 'stack.copied' : 'stack.copy')}</span>
    </Button>
  )
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'stack.md'
  link.click()
  URL.revokeObjectURL(url)
}

/**
 * Bookmarks the items that are not bookmarked yet, in the list that new bookmarks go to.
 * @returns how many those were, and what takes them away again.
 */
function addItems(items: readonly Item[]): { added: number; undo: () => void } {
  const before = useBookmarks.getState()
  const known = new Set(before.bookmarks.map(({ id }) => id))
  const added = items.filter(({ id }) => !known.has(id))
  const facts = added.map((item) => ({ id: item.id, name: item.name, keys: identityKeys(item) }))
  changeBookmarks((kept, now) => withItems(kept, targetOf(kept), facts, now))
  const done = useBookmarks.getState().state
  return {
    added: added.length,
    undo: () => changeBookmarks((kept, now) => undoChange(kept, before.state, done, now)),
  }
}

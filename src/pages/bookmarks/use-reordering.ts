import { useCallback, useEffect, useId, useMemo, useRef, useState, type RefObject } from 'react'
import { t } from '../../i18n/i18n.ts'
import { changeBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { bookmarksIn } from '../../stores/bookmarks/selectors.ts'
import { moveBefore } from '../../stores/bookmarks/list-edits.ts'
import type { ListedBookmark } from './BookmarkRow.tsx'
import type { MoveActions, Step } from './MoveHandle.tsx'
import { useDrag, type Drag } from './use-drag.ts'

/** How the rows of a list are moved. */
export type Reordering = {
  moves: MoveActions
  drag: Drag | undefined
  /** The row that was moved last: it has the focus, so a windowed list must not unmount it. */
  active: string | undefined
  /** Text for screen readers after a move. */
  announcement: string
}

/** Moves the rows of `list` by drag, keys and buttons. */
export function useReordering(
  listId: string,
  entries: readonly ListedBookmark[],
  list: RefObject<HTMLElement | null>,
): Reordering {
  const hintId = useId()
  const [active, setActive] = useState<string>()
  const [announcement, setAnnouncement] = useState('')
  const latestEntries = useRef(entries)
  const hasStepped = useRef(false)
  useEffect(() => {
    latestEntries.current = entries
  }, [entries])

  const place = useCallback(
    (id: string, beforeId: string | undefined) => {
      const ids = latestEntries.current.map(({ bookmark }) => bookmark.id)
      const others = ids.filter((other) => other !== id)
      const index = beforeId === undefined ? others.length : others.indexOf(beforeId)
      if (index < 0 || ids.indexOf(id) === index) return
      changeBookmarks((state, now) => {
        const allIds = bookmarksIn(state, listId).map((bookmark) => bookmark.id)
        return moveBefore(state, listId, id, beforeId ?? idAfterVisible(allIds, ids, id), now)
      })
      setActive(id)
      const name = latestEntries.current.find(({ bookmark }) => bookmark.id === id)?.item.name ?? ''
      setAnnouncement(t('bookmarks.moved', { name, place: index + 1, count: ids.length }))
    },
    [listId],
  )
  const move = useCallback(
    (id: string, step: Step) => {
      hasStepped.current = true
      const ids = latestEntries.current.map(({ bookmark }) => bookmark.id)
      place(id, idBeforeTarget(step, id, ids))
    },
    [place],
  )
  const { drag, grab } = useDrag(list, place)
  useEffect(() => {
    // The row has moved in the document: restore its focus, and scroll it into view.
    if (!hasStepped.current || active === undefined) return
    hasStepped.current = false
    const handle = list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(active)}"]`)
    if (handle && !handle.parentElement?.contains(document.activeElement)) handle.focus({ preventScroll: true })
    handle?.scrollIntoView({ block: 'nearest' })
  }, [entries, active, list])
  const moves = useMemo(() => ({ move, grab, hintId }), [move, grab, hintId])
  return { moves, drag, active, announcement }
}

/** The id before which `id` is placed by a step; undefined for the end. Steps beyond an end stay there. */
function idBeforeTarget(step: Step, id: string, ids: readonly string[]): string | undefined {
  const others = ids.filter((other) => other !== id)
  const index = ids.indexOf(id)
  const target = { first: 0, up: Math.max(0, index - 1), down: index + 1, last: others.length }[step]
  return others[target]
}

/** The id after the last visible row in the whole list, without the moved row: the end of a filtered list. */
function idAfterVisible(all: readonly string[], visible: readonly string[], movedId: string): string | undefined {
  const others = all.filter((id) => id !== movedId)
  const last = visible.findLast((id) => id !== movedId)
  return last === undefined ? undefined : others[others.indexOf(last) + 1]
}

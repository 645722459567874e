import { useCallback, useEffect, useId, useMemo, useRef, useState, type RefObject } from 'react'
import { t } from '../../i18n/i18n.ts'
import { changeBookmarks } from '../../stores/bookmarks/bookmarks.ts'
import { bookmarksIn } from '../../stores/bookmarks/selectors.ts'
import { moveBefore } from '../../stores/bookmarks/list-edits.ts'
import type { KeptItem } from './BookmarkRow.tsx'
import type { Moving, Step } from './MoveHandle.tsx'
import { useDrag, type Drag } from './use-drag.ts'

/** The movement of a list's rows. */
export type ListMoving = {
  moving: Moving
  drag: Drag | undefined
  /** The row that was moved last: it has the focus, so a windowed list must not let it go. */
  active: string | undefined
  /** What to say to those who do not see it move. */
  announcement: string
}

/** Lets the rows of `list` be moved by drag, by keys and by buttons. */
export function useMoving(listId: string, kept: readonly KeptItem[], list: RefObject<HTMLElement | null>): ListMoving {
  const hintId = useId()
  const [active, setActive] = useState<string>()
  const [announcement, setAnnouncement] = useState('')
  const shown = useRef(kept)
  const hasStepped = useRef(false)
  useEffect(() => {
    shown.current = kept
  }, [kept])

  const place = useCallback(
    (id: string, beforeId: string | undefined) => {
      const ids = shown.current.map((one) => one.bookmark.id)
      const others = ids.filter((one) => one !== id)
      const index = beforeId === undefined ? others.length : others.indexOf(beforeId)
      if (index < 0 || ids.indexOf(id) === index) return
      changeBookmarks((all, now) => {
        const whole = bookmarksIn(all, listId).map((one) => one.id)
        return moveBefore(all, listId, id, beforeId ?? afterShown(whole, ids, id), now)
      })
      setActive(id)
      const name = shown.current.find((one) => one.bookmark.id === id)?.item.name ?? ''
      setAnnouncement(t('bookmarks.moved', { name, place: index + 1, count: ids.length }))
    },
    [listId],
  )
  const move = useCallback(
    (id: string, step: Step) => {
      hasStepped.current = true
      const ids = shown.current.map((one) => one.bookmark.id)
      place(id, beforeOf(step, id, ids))
    },
    [place],
  )
  const { drag, grab } = useDrag(list, place)
  useEffect(() => {
    // The row has been put elsewhere in the document: the focus goes with it, and the eye too.
    if (!hasStepped.current || active === undefined) return
    hasStepped.current = false
    const handle = list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(active)}"]`)
    if (handle && !handle.parentElement?.contains(document.activeElement)) handle.focus({ preventScroll: true })
    handle?.scrollIntoView({ block: 'nearest' })
  }, [kept, active, list])
  const moving = useMemo(() => ({ move, grab, hintId }), [move, grab, hintId])
  return { moving, drag, active, announcement }
}

/** Before which of `ids` one stands after a step; undefined for the end. Stepping over an end stays there. */
function beforeOf(step: Step, id: string, ids: readonly string[]): string | undefined {
  const others = ids.filter((one) => one !== id)
  const index = ids.indexOf(id)
  const target = { first: 0, up: Math.max(0, index - 1), down: index + 1, last: others.length }[step]
  return others[target]
}

/** What follows the last of `shown` in the whole of a list, without the one that moves: where only a part is shown, its end is there. */
function afterShown(all: readonly string[], shown: readonly string[], moving: string): string | undefined {
  const others = all.filter((one) => one !== moving)
  const last = shown.findLast((one) => one !== moving)
  return last === undefined ? undefined : others[others.indexOf(last) + 1]
}

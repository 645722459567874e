import { isUndated, landscapeName, type OtherLandscape } from '../../../domain/landscape/other-landscape.ts'
import { setTextOverrides } from '../../../i18n/i18n.ts'
import { IN_PLACE, UNDATED_IN_PLACE } from '../../../i18n/in-place.ts'
import { forgetOther } from '../../../queries/other-landscape.ts'
import { DEFAULT_LANDSCAPE, switchLists } from '../../../stores/bookmarks/bookmarks.ts'
import { useChosenLandscape } from '../../../stores/chosen-landscape.ts'
import { rememberLandscape } from '../../../stores/landscape-choice.ts'
import { switchCompared } from '../../../stores/compare.ts'
import { saveIfViewed, loadSeen } from '../../../stores/seen.ts'

// The code for another landscape must be loaded before: see switch-landscape.ts.

/** Replaces the selected landscape with another one, or the CNCF's if undefined; the next visit starts with it. */
export function replaceLandscape(other: OtherLandscape | undefined): void {
  const { other: previous } = useChosenLandscape.getState()
  saveIfViewed()
  rememberLandscape(other)
  if (previous && previous.id !== other?.id) forgetOther(previous)
  showLandscape(other)
}

/** Displays a landscape, the CNCF's if undefined, with its texts, lists, tray and record of the last visit. */
export function showLandscape(other: OtherLandscape | undefined): void {
  setTextOverrides(
    other && {
      keys: isUndated(other) ? { ...IN_PLACE, ...UNDATED_IN_PLACE } : IN_PLACE,
      landscape: landscapeName(other),
    },
  )
  switchLists(other?.id ?? DEFAULT_LANDSCAPE)
  switchCompared(other?.id)
  loadSeen()
  useChosenLandscape.setState(({ generation }) => ({ other, generation: generation + 1 }))
}

/** Returns to the CNCF's landscape. */
export function goBack(): void {
  replaceLandscape(undefined)
  focusContent()
}

/** Moves the focus to the content of the page: the focused element was removed with the other landscape. */
export function focusContent(): void {
  // After the page has been rendered again.
  setTimeout(() => {
    document.getElementById('main')?.focus({ preventScroll: true })
    globalThis.scrollTo({ top: 0 })
  })
}

import { isUndated, landscapeName, type OtherLandscape } from '../../../domain/landscape/other-landscape.ts'
import { setTextOverrides } from '../../../i18n/i18n.ts'
import { IN_PLACE, UNDATED_IN_PLACE } from '../../../i18n/in-place.ts'
import { forgetOther } from '../../../queries/other-landscape.ts'
import { DEFAULT_LANDSCAPE, switchLists } from '../../../stores/bookmarks/bookmarks.ts'
import { useChosenLandscape } from '../../../stores/chosen-landscape.ts'
import { rememberLandscape } from '../../../stores/landscape-choice.ts'
import { switchCompared } from '../../../stores/compare.ts'
import { leaveSeen, openSeen } from '../../../stores/seen.ts'

// Nothing here loads the code of another landscape: see switch-landscape.ts, which does so first.

/** Leaves the landscape in use for another one, the CNCF's when there is none; the next visit begins with it. */
export function replaceLandscape(other: OtherLandscape | undefined): void {
  const { other: before } = useChosenLandscape.getState()
  leaveSeen()
  rememberLandscape(other)
  if (before && before.id !== other?.id) forgetOther(before)
  showLandscape(other)
}

/** Shows a landscape, the CNCF's when there is none, with its words, its lists, its tray, and what was seen of it last. */
export function showLandscape(other: OtherLandscape | undefined): void {
  setTextOverrides(
    other && {
      keys: isUndated(other) ? { ...IN_PLACE, ...UNDATED_IN_PLACE } : IN_PLACE,
      landscape: landscapeName(other),
    },
  )
  switchLists(other?.id ?? DEFAULT_LANDSCAPE)
  switchCompared(other?.id)
  openSeen()
  useChosenLandscape.setState(({ times }) => ({ other, times: times + 1 }))
}

/** Shows the CNCF's landscape again. */
export function goBack(): void {
  replaceLandscape(undefined)
  focusContent()
}

/** Takes the focus to the content of the page: what had it before is gone with the other landscape. */
export function focusContent(): void {
  // After the page has been rendered anew.
  setTimeout(() => {
    document.getElementById('main')?.focus({ preventScroll: true })
    globalThis.scrollTo({ top: 0 })
  })
}

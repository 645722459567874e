import { isUndated, landscapeName, type OtherLandscape } from '../../../domain/landscape/other-landscape.ts'
import { speakOf } from '../../../i18n/i18n.ts'
import { IN_PLACE, UNDATED_IN_PLACE } from '../../../i18n/in-place.ts'
import { forgetOther } from '../../../queries/other-landscape.ts'
import { DEFAULT_LANDSCAPE, switchLists } from '../../../stores/bookmarks/bookmarks.ts'
import { useChosenLandscape } from '../../../stores/chosen-landscape.ts'
import { rememberedLandscape, rememberLandscape } from '../../../stores/landscape-choice.ts'
import { switchCompared } from '../../../stores/compare.ts'
import { leaveSeen, openSeen } from '../../../stores/seen.ts'
import { preloadOther } from './lazy.ts'

/**
 * Puts another landscape in the place of the one in use, the CNCF's when there is none: with it its lists, its tray, and
 * what was seen of it last.
 * @throws when the code and the text for another landscape cannot be loaded; nothing has changed then.
 */
export async function switchLandscape(other: OtherLandscape | undefined): Promise<void> {
  if (other) await preloadOther()
  const { other: before } = useChosenLandscape.getState()
  leaveSeen()
  rememberLandscape(other)
  if (before && before.id !== other?.id) forgetOther(before)
  show(other)
}

/** Takes up the landscape of an earlier visit, before the page is shown. @throws as `switchLandscape`. */
export async function resumeLandscape(): Promise<void> {
  const other = rememberedLandscape()
  if (!other) return
  await preloadOther()
  show(other)
}

function show(other: OtherLandscape | undefined): void {
  speakOf(
    other && {
      inPlace: isUndated(other) ? { ...IN_PLACE, ...UNDATED_IN_PLACE } : IN_PLACE,
      landscape: landscapeName(other),
    },
  )
  switchLists(other?.id ?? DEFAULT_LANDSCAPE)
  switchCompared(other?.id)
  openSeen()
  useChosenLandscape.setState(({ times }) => ({ other, times: times + 1 }))
}

import type { OtherLandscape } from '../../../domain/landscape/other-landscape.ts'
import { rememberedLandscape } from '../../../stores/landscape-choice.ts'
import { preloadOther } from './lazy.ts'
import { replaceLandscape, showLandscape } from './show-landscape.ts'

/**
 * Puts another landscape in the place of the one in use, the CNCF's when there is none: with it its lists, its tray, and
 * what was seen of it last.
 * @throws when the code and the text for another landscape cannot be loaded; nothing has changed then.
 */
export async function switchLandscape(other: OtherLandscape | undefined): Promise<void> {
  if (other) await preloadOther()
  replaceLandscape(other)
}

/** Takes up the landscape of an earlier visit, before the page is shown. @throws as `switchLandscape`. */
export async function resumeLandscape(): Promise<void> {
  const other = rememberedLandscape()
  if (!other) return
  await preloadOther()
  showLandscape(other)
}

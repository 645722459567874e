import type { OtherLandscape } from '../../../domain/landscape/other-landscape.ts'
import { rememberedLandscape } from '../../../stores/landscape-choice.ts'
import { preloadOther } from './lazy.ts'
import { replaceLandscape, showLandscape } from './show-landscape.ts'

/**
 * Loads the code for another landscape, then switches to it, or to the CNCF's if undefined, with its lists, tray and record
 * of the last visit.
 * @throws when the code or the texts for another landscape cannot be loaded; nothing has changed then.
 */
export async function switchLandscape(other: OtherLandscape | undefined): Promise<void> {
  if (other) await preloadOther()
  replaceLandscape(other)
}

/** Selects the landscape of an earlier visit before the page is rendered. @throws as `switchLandscape`. */
export async function resumeLandscape(): Promise<void> {
  const other = rememberedLandscape()
  if (!other) return
  await preloadOther()
  showLandscape(other)
}

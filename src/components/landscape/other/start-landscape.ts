import { hasRememberedLandscape } from '../../../stores/chosen-landscape.ts'

/**
 * Starts with the landscape selected in the last visit. If its code cannot be loaded, this visit displays the CNCF's, and
 * the next one tries again.
 * @param texts settles when the language of the interface is set: texts loaded before that would be in another language.
 */
export async function startLandscape(texts: Promise<void> = Promise.resolve()): Promise<void> {
  if (!hasRememberedLandscape()) return
  try {
    const { resumeLandscape } = await import('./switch-landscape.ts')
    await texts
    await resumeLandscape()
  } catch (error) {
    console.warn('The landscape of the last visit cannot be shown', error)
  }
}

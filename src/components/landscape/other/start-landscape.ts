import { hasRememberedLandscape } from '../../../stores/chosen-landscape.ts'

/**
 * Begins with the landscape that was in use when the person left. Where its code cannot be loaded, this visit shows the
 * CNCF's, and the choice is kept for the next one.
 * @param texts settles when the interface's language is set: what is loaded before that is loaded in another, and lost.
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

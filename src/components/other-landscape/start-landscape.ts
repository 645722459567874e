import { hasRememberedLandscape } from '../../stores/chosen-landscape.ts'

/**
 * Begins with the landscape that was in use when the person left. Where its code cannot be loaded, this visit shows the
 * CNCF's, and the choice is kept for the next one.
 */
export async function startLandscape(): Promise<void> {
  if (!hasRememberedLandscape()) return
  try {
    const { resumeLandscape } = await import('./switch-landscape.ts')
    await resumeLandscape()
  } catch (error) {
    console.warn('The landscape of the last visit cannot be shown', error)
  }
}

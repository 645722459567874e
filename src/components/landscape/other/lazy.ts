import { lazyPart } from '../../loading/lazy-part.tsx'
import { lineMessage } from '../../loading/MissingPart.tsx'

// Parts for landscapes other than the CNCF's, loaded only when one is selected.

export const OtherLandscapeProvider = lazyPart(
  async () => (await import('./OtherLandscapeProvider.tsx')).OtherLandscapeProvider,
)

export const OtherBar = lazyPart(async () => (await import('./OtherBar.tsx')).OtherBar, lineMessage)

/** Loads both parts, so that they render without a fallback. @throws when one of them cannot be loaded. */
export async function preloadOther(): Promise<void> {
  await Promise.all([OtherLandscapeProvider.load(), OtherBar.load()])
}

import { lazyPart } from '../../loading/lazy-part.tsx'
import { inLine } from '../../loading/MissingPart.tsx'

// What only another landscape needs; whoever uses the CNCF's loads nothing of it.

export const OtherLandscapeProvider = lazyPart(
  async () => (await import('./OtherLandscapeProvider.tsx')).OtherLandscapeProvider,
)

export const OtherBar = lazyPart(async () => (await import('./OtherBar.tsx')).OtherBar, inLine)

/** Loads it, so that it shows without a moment of nothing. @throws what the loading fails with. */
export async function preloadOther(): Promise<void> {
  await Promise.all([OtherLandscapeProvider.load(), OtherBar.load()])
}

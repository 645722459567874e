import { memo } from 'react'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { withoutMessage } from '../../components/loading/MissingPart.tsx'

/** Hints besides the results. */
export const SearchAdvice = lazyPart(
  async () => (await import('./search/SearchAdvice.tsx')).SearchAdvice,
  withoutMessage,
)
/** Hints in place of the results. */
export const NearestNames = lazyPart(
  async () => (await import('./search/NearestNames.tsx')).NearestNames,
  withoutMessage,
)
/** The title of another view than the default one. */
export const ViewTitle = memo(lazyPart(async () => (await import('./results/ViewTitle.tsx')).ViewTitle, withoutMessage))

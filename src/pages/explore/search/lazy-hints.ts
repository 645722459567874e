import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import { withoutMessage } from '../../../components/loading/MissingPart.tsx'

/** Hints besides the results. */
export const SearchAdvice = lazyPart(async () => (await import('./SearchAdvice.tsx')).SearchAdvice, withoutMessage)
/** Hints in place of the results. */
export const NearestNames = lazyPart(async () => (await import('./NearestNames.tsx')).NearestNames, withoutMessage)

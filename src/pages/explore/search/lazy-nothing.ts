import { lazyPart } from '../../../components/loading/lazy-part.tsx'
import { inPlace } from '../../../components/loading/MissingPart.tsx'

/** What stands where there are no results: most visits never see it. */
export const NoResults = lazyPart(['answer'], async () => (await import('./NoResults.tsx')).NoResults, inPlace)

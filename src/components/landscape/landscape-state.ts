import { createContext, useContext } from 'react'
import type { FacetCounts } from '../../domain/results/facets.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import type { OtherLandscape } from '../../domain/landscape/other-landscape.ts'
import type { SearchSource, LiveError } from '../../worker/protocol.ts'

/** Where the shown landscape comes from: shipped with the page, kept from the last visit, live, or a file from disk. */
export type Origin = 'extract' | 'kept' | 'live' | 'file'

/** The landscape on the page. */
export type CurrentLandscape = {
  landscape: Landscape
  origin: Origin
  /**
   * The file's revision date for the extract; for a file from disk the day of which it says to be, or the day it was saved
   * (see `isUndated`); the day it was fetched otherwise.
   */
  date: string
  source: SearchSource
  digest: string
  /** Set while it is another landscape than the CNCF's. */
  other?: OtherLandscape | undefined
  /** Set while only the projects are there: the counts that the whole will have. */
  preview?: { facets: FacetCounts; total: number } | undefined
}

/** What there is to say about the live file; nothing when all is well. */
export type LiveTrouble =
  | { kind: 'failed'; error: LiveError }
  | { kind: 'incomplete'; items: number; heldItems: number; missingCategories: string[]; accept: () => void }

/** The landscape of the page and what can be done about it. */
export type LandscapeState = {
  /** Undefined until the first data is there. */
  current: CurrentLandscape | undefined
  /** Set when even the page's own data could not be loaded. */
  error: Error | undefined
  /** Descriptions may still come: the live file has not answered yet. */
  isLivePending: boolean
  isChecking: boolean
  trouble: LiveTrouble | undefined
  /** A newer landscape is there and waits until the person asks for it. */
  showUpdate: (() => void) | undefined
  /** Asks again for whatever failed. */
  retry: () => void
}

export const LandscapeContext = createContext<LandscapeState | undefined>(undefined)

/**
 * The landscape of the page.
 * @throws Error outside of a LandscapeProvider.
 */
export function useLandscape(): LandscapeState {
  const state = useContext(LandscapeContext)
  if (!state) throw new Error('useLandscape needs a LandscapeProvider above it')
  return state
}

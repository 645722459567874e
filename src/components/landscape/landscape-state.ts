import { createContext, useContext } from 'react'
import type { FacetCounts } from '../../domain/results/facets.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import type { OtherLandscape } from '../../domain/landscape/other-landscape.ts'
import type { SearchSource, LiveError } from '../../worker/protocol.ts'

/** Source of the current landscape: shipped with the build, cached in an earlier visit, live, or a file from disk. */
export type Origin = 'bundled' | 'cached' | 'live' | 'file'

/** The landscape on the page. */
export type CurrentLandscape = {
  landscape: Landscape
  origin: Origin
  /**
   * The revision date of the bundled landscape; for a file from disk the day stated in it, or the day it was saved (see
   * `isUndated`); otherwise the day of the fetch.
   */
  date: string
  source: SearchSource
  digest: string
  /** Set if it is another landscape than the CNCF's. */
  other?: OtherLandscape | undefined
  /** Set while only the projects have loaded: the counts of the complete landscape. */
  preview?: { facets: FacetCounts; total: number } | undefined
}

/** A problem of the live file to report to the user. */
export type LiveTrouble =
  | { kind: 'failed'; error: LiveError }
  | { kind: 'incomplete'; items: number; currentItems: number; missingCategories: string[]; accept: () => void }

/** The landscape of the page and its actions. */
export type LandscapeState = {
  /** Undefined until the first data has loaded. */
  current: CurrentLandscape | undefined
  /** Set when the data shipped with the page could not be loaded. */
  error: Error | undefined
  /** Whether the live file, which brings the descriptions, is still loading. */
  isLivePending: boolean
  isChecking: boolean
  trouble: LiveTrouble | undefined
  /** Displays a newer landscape; set while one has loaded and waits for the user's request. */
  showUpdate: (() => void) | undefined
  /** Repeats all failed requests. */
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

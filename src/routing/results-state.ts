import type { ParsedLocation } from '@tanstack/react-router'
import { validateViewSearch, type ViewSearch } from './view-search.ts'

declare module '@tanstack/history' {
  interface HistoryState {
    /** The results that an item's page was opened from, and whether the step before this one shows them. */
    results?: ResultsState | undefined
    /** How many steps before this one, which opens an item beside the results, they stand alone. */
    alone?: number | undefined
  }
}

/** The results behind an item's page: a view, so that they can be found again, after a reload too. */
export type ResultsState = { view: ViewSearch; isBehind: boolean }

/** The state of a link from results to an item's page. */
export function fromResults(view: ViewSearch, isBehind = true): { results: ResultsState } {
  return { results: { view, isBehind } }
}

/** The results that a step was reached from. Another version may have written them, so they are checked like an address. */
export function resultsOf({ state }: Pick<ParsedLocation, 'state'>): ResultsState | undefined {
  const { results } = state
  if (typeof results?.view !== 'object' || results.view === null) return undefined
  return { view: validateViewSearch({ ...results.view }), isBehind: results.isBehind ?? false }
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** The place in the list that this step shares with the one before it. */
    scrollKey?: string | undefined
  }
}

/** Under which key a step's scroll position is kept: steps that open or close an item beside one list share it. */
export function scrollKeyOf({ state, href }: Pick<ParsedLocation, 'state' | 'href'>): string {
  return state.scrollKey ?? state.__TSR_key ?? href
}

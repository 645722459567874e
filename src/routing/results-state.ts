import type { ParsedLocation } from '@tanstack/react-router'
import { validateViewSearch, type ViewSearch } from './view-search.ts'

declare module '@tanstack/history' {
  interface HistoryState {
    /** The results that an item's page was opened from, and whether the previous history entry displays them. */
    results?: ResultsState | undefined
    /** With an open item panel: how many history entries back the results are displayed without it. */
    alone?: number | undefined
  }
}

/** The results behind an item's page, as a view, so that they can be restored even after a reload. */
export type ResultsState = { view: ViewSearch; isBehind: boolean }

/** The state of a link from results to an item's page. */
export function fromResults(view: ViewSearch, isBehind = true): { results: ResultsState } {
  return { results: { view, isBehind } }
}

/** The results that a history entry was opened from. They may come from another version, so they are validated like an address. */
export function resultsOf({ state }: Pick<ParsedLocation, 'state'>): ResultsState | undefined {
  const { results } = state
  if (typeof results?.view !== 'object' || results.view === null) return undefined
  return { view: validateViewSearch({ ...results.view }), isBehind: results.isBehind ?? false }
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** Identifies the scroll position that this entry shares with the previous one. */
    scrollKey?: string | undefined
  }
}

/** The key of a history entry's scroll position: entries that open or close an item panel beside the same list share it. */
export function scrollKeyOf({ state, href }: Pick<ParsedLocation, 'state' | 'href'>): string {
  return state.scrollKey ?? state.__TSR_key ?? href
}

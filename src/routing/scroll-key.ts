import type { ParsedLocation } from '@tanstack/react-router'

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

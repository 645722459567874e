import { create } from 'zustand'

type DraftState = {
  /**
   * The query of the current results while the address does not contain it yet: updating the address takes longer than
   * rendering the results, so it is debounced. Undefined when the address is up to date.
   */
  draft: string | undefined
}

/** The typed query that is not in the address yet. */
export const useDraftQuery = create<DraftState>()(() => ({ draft: undefined }))

/** Sets the query of the results, which takes precedence over the address. */
export function setDraftQuery(query: string): void {
  useDraftQuery.setState({ draft: query })
}

/** Clears the draft; if `query` is given, only while the draft is still that query. */
export function clearDraftQuery(query?: string): void {
  const { draft } = useDraftQuery.getState()
  if (draft !== undefined && (query === undefined || draft === query)) useDraftQuery.setState({ draft: undefined })
}

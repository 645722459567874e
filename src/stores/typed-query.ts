import { create } from 'zustand'

type TypedState = {
  /**
   * The query that the results answer while the address does not say it yet: telling the address with every key takes
   * longer than showing the answer, so it is told once one rests. Undefined when the address says all.
   */
  typed: string | undefined
}

/** What is typed and not told to the address yet. */
export const useTypedQuery = create<TypedState>()(() => ({ typed: undefined }))

/** Notes that the results are to answer `query`, whatever the address says. */
export function typeQuery(query: string): void {
  useTypedQuery.setState({ typed: query })
}

/** Lets go of what is typed, or of `query` alone if something else has been typed since. */
export function forgetTyped(query?: string): void {
  const { typed } = useTypedQuery.getState()
  if (typed !== undefined && (query === undefined || typed === query)) useTypedQuery.setState({ typed: undefined })
}

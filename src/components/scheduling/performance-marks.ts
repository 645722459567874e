type Milestone = 'landscape:first-results' | 'landscape:live'

/** Sets a performance mark the first time only: the time at which a milestone was reached. */
export function markOnce(name: Milestone): void {
  if (!isMarked(name)) performance.mark(name)
}

/** Whether a milestone has been reached. */
export function isMarked(name: Milestone): boolean {
  return performance.getEntriesByName(name, 'mark').length > 0
}

const RESULTS = 'search:results'

/** Marks that the results of a query are on the page. The mark before is cleared, so that the list does not grow. */
export function markResults(query: string): void {
  performance.clearMarks(RESULTS)
  performance.mark(RESULTS, { detail: query })
}

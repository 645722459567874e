type Milestone = 'landscape:first-results' | 'landscape:live'

/** Sets a performance mark the first time only: it says when something was reached. */
export function markOnce(name: Milestone): void {
  if (!isMarked(name)) performance.mark(name)
}

/** Whether it has been reached. */
export function isMarked(name: Milestone): boolean {
  return performance.getEntriesByName(name, 'mark').length > 0
}

/** Sets a mark every time; the entry before it is cleared, so that the list does not grow. */
export function markLatest(name: 'search:results', detail: string): void {
  performance.clearMarks(name)
  performance.mark(name, { detail })
}

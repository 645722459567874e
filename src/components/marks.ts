/** Sets a performance mark the first time only: it says when something was reached. */
export function markOnce(name: 'landscape:first-results' | 'landscape:live'): void {
  if (performance.getEntriesByName(name, 'mark').length === 0) performance.mark(name)
}

/** Sets a mark every time; the entry before it is cleared, so that the list does not grow. */
export function markLatest(name: 'search:results', detail: string): void {
  performance.clearMarks(name)
  performance.mark(name, { detail })
}

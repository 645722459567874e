type Milestone = 'landscape:first-results' | 'landscape:live'

/** Sets a performance mark the first time only: the time at which a milestone was reached. */
export function markOnce(name: Milestone): void {
  if (!isMarked(name)) performance.mark(name)
}

/** Whether a milestone has been reached. */
export function isMarked(name: Milestone): boolean {
  return performance.getEntriesByName(name, 'mark').length > 0
}

let isBegun = false

/** Records that a deletion has begun: nothing may be stored until the page is reloaded. */
export function beginDeleting(): void {
  isBegun = true
}

/** Whether this page is deleting stored data, or has deleted it. */
export function isDeleting(): boolean {
  return isBegun
}

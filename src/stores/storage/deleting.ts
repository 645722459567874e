let isBegun = false

/** Says that what is stored is being deleted: until the page begins anew, nothing may be stored in its place. */
export function beginDeleting(): void {
  isBegun = true
}

/** Whether this page is deleting what is stored, or has deleted it. */
export function isDeleting(): boolean {
  return isBegun
}

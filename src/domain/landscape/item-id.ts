/** Whether a text can be an item's id, or another id that is made of a name. */
export function isItemId(text: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(text)
}

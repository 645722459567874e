/** The id by which the palette's field names the option at a position of its list. */
export function optionId(listId: string, position: number): string {
  return `${listId}-${position}`
}

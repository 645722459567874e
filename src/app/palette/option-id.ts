/** The id of the option at a position, which the field refers to as its active descendant. */
export function optionId(listId: string, position: number): string {
  return `${listId}-${position}`
}

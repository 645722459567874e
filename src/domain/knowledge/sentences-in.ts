/** The sentences of a text of the guide, none of which has a full stop and a space inside. */
export function sentencesIn(text: string): string[] {
  return text.split(/(?<=\.) /)
}

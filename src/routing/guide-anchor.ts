/** The id of a place's heading in the guide, and the fragment of its address. */
export function guideAnchor(placeId: string): string {
  return placeId.replace('/', '--')
}

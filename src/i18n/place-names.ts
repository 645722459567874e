/** Translates a place by its id; undefined where names are displayed as the landscape file writes them. */
type Translate = (placeId: string) => string | undefined
let translate: Translate | undefined

/** Sets the language of names, with that of the interface. */
export function setPlaceTranslation(given: Translate | undefined): void {
  translate = given
}

/**
 * The name of a category or subcategory in the interface's language.
 * @param name as the landscape file writes it, for places without another
 */
export function placeName(id: string, name: string): string {
  return translate?.(id) ?? name
}

/** The language of that name, where it is not the interface's. */
export function placeLang(id: string): 'en' | undefined {
  return translate && translate(id) === undefined ? 'en' : undefined
}

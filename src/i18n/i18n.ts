import { setupI18n, type Messages } from '@lingui/core'
import type { ValueNames } from './catalogue.ts'
import { setPlaceTranslation } from './place-names.ts'
import { TEXTS, type AllTexts } from './texts.ts'

/** Fills in the messages that the build has compiled (src/build/messages.ts). */
const i18n = setupI18n()

/** The core text of a language, and the names of places where they differ from those in the landscape file. */
type Core = { texts: Messages; placeName?: (placeId: string) => string | undefined }

/**
 * Sets the language of the interface and loads its core text. The language is fixed by the address: another one is
 * another page, so nothing has to follow a change.
 */
export async function startI18n(lng: 'en' | 'fr'): Promise<void> {
  const core: Core = await TEXTS.core[lng]()
  // A copy: further texts are added to it.
  i18n.loadAndActivate({ locale: lng, messages: { ...core.texts } })
  setPlaceTranslation(core.placeName)
}

/**
 * Loads the text of everything but the first screen, in the language of the interface; once loaded it costs nothing.
 * @throws SyntaxError when the file is not what it should be
 */
export async function loadPageTexts(): Promise<void> {
  const lng = language()
  const { texts } = await TEXTS.pages[lng]()
  // An answer cut to nothing is a script, too.
  if (!texts) throw new SyntaxError('The text is not what it should be.')
  i18n.load(lng, texts as Messages)
}

/** The texts used instead of others while another landscape than the CNCF's is loaded, and its name; else undefined. */
type Overrides = { keys: Readonly<Record<string, string>>; landscape: string }
let overrides: Overrides | undefined

/** Has texts speak of another landscape, whose texts must be loaded; or of the CNCF's again. */
export function setTextOverrides(given: Overrides | undefined): void {
  overrides = given
}

type Key = keyof AllTexts
type Value = string | number | undefined
type Values<K extends Key> = [ValueNames<AllTexts[K]>] extends [never]
  ? []
  : [values: Readonly<Record<ValueNames<AllTexts[K]>, Value>>]

/** The interface's text for a key, with its values and in the plural form of `count`. */
export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  const override = overrides?.keys[key]
  const used = override ?? key
  const message: unknown = i18n.messages[used]
  // Most texts have no values: lists ask for the same few a hundred times.
  if (typeof message === 'string') return message
  if (message === undefined) {
    // What shows a key forgot to load its text; the tests take an error in the console for a failure.
    console.error(`There is no text for ${used}`)
    return used
  }
  return i18n._(used, override === undefined ? values : { ...values, landscape: overrides?.landscape })
}

/** The language that the interface speaks now. */
export function language(): 'en' | 'fr' {
  return i18n.locale === 'fr' ? 'fr' : 'en'
}

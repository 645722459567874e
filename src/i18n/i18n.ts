import { createInstance } from 'i18next'
import { TEXT_PARTS, type AllTexts, type TextPart } from './parts.ts'

declare module 'i18next' {
  // Makes every key and its values a matter of types.
  interface CustomTypeOptions {
    resources: { translation: AllTexts }
    keySeparator: false
    nsSeparator: false
  }
}

const instance = createInstance()

/**
 * Sets the language of the interface and loads its core text. The language is fixed by the address: another one is
 * another page, so nothing has to follow a change.
 */
export async function startI18n(lng: 'en' | 'fr'): Promise<void> {
  const { texts } = await TEXT_PARTS.core[lng]()
  plain.clear()
  await instance.init({
    lng,
    // A copy: further parts are added to it.
    resources: { [lng]: { translation: { ...texts } } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    // A page that shows a key forgot to load its part; the tests take an error in the console for a failure.
    missingKeyHandler: (_languages, _namespace, key) => console.error(`There is no text for ${key}`),
  })
}

/** Loads further parts of the text in the language of the interface; a part that is there already costs nothing. */
export async function loadTexts(...parts: readonly TextPart[]): Promise<void> {
  const lng = language()
  const loaded = await Promise.all(parts.map((part) => TEXT_PARTS[part][lng]()))
  plain.clear()
  // An answer cut to nothing is a script, too.
  if (loaded.some(({ texts }) => !texts)) throw new SyntaxError('The text is not what it should be.')
  for (const { texts } of loaded) instance.addResourceBundle(lng, 'translation', texts, true, true)
}

/** Texts that need no values, by key: a list asks for the same few a hundred times. */
const plain = new Map<string, string>()

/** What is said of another landscape than the CNCF's, in the place of which texts; undefined while there is none. */
let spoken: { inPlace: Readonly<Record<string, string>>; landscape: string } | undefined

/** From now on the texts speak of another landscape, whose part of the text must be there; or of the CNCF's again. */
export function speakOf(other: typeof spoken): void {
  spoken = other
  plain.clear()
}

function translate(given: string, givenValues?: Record<string, unknown>): string {
  const instead = spoken?.inPlace[given]
  const key = instead ?? given
  const values = instead === undefined ? givenValues : { ...givenValues, landscape: spoken?.landscape }
  // The types of keys and values are those of `t` below; here they are any.
  const look = instance.t as (key: string, values?: Record<string, unknown>) => string
  if (values) return filled(key, values) ?? look(key, values)
  let text = plain.get(key)
  if (text === undefined) plain.set(key, (text = look(key)))
  return text
}

/**
 * A text with its values where both are simple, as nearly all are: names, numbers, and the plural of `count`. The results
 * ask for these with every key that one types.
 */
function filled(key: string, values: Record<string, unknown>): string | undefined {
  const { count } = values
  const form = typeof count === 'number' ? `${key}_${inLanguage().plural.select(count)}` : key
  const text: unknown = instance.getResource(language(), 'translation', form)
  if (typeof text !== 'string' || ('count' in values && form === key)) return undefined
  let isSimple = true
  const whole = text.replace(/\{\{(\w+)(?:, (\w+))?\}\}/g, (hole, name: string, format: string | undefined) => {
    const value = values[name]
    if (typeof value === 'number' && format === 'number') return inLanguage().number.format(value)
    if ((typeof value === 'string' || typeof value === 'number') && format === undefined) return String(value)
    isSimple = false
    return hole
  })
  return isSimple ? whole : undefined
}

type Rules = { plural: Intl.PluralRules; number: Intl.NumberFormat }
const rules = new Map<string, Rules>()

/** The language's rules; making them takes a hundred times as long as using them. */
function inLanguage(): Rules {
  const lng = language()
  let own = rules.get(lng)
  if (!own) rules.set(lng, (own = { plural: new Intl.PluralRules(lng), number: new Intl.NumberFormat(lng) }))
  return own
}

/** The interface's text for a key, with its values and plural form. */
export const t = translate as typeof instance.t

/** The language that the interface speaks now. */
export function language(): 'en' | 'fr' {
  return instance.language === 'fr' ? 'fr' : 'en'
}

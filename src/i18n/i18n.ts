import { createInstance } from 'i18next'
import type { en } from './en.ts'
import type { Catalogue } from './catalogue.ts'

declare module 'i18next' {
  // Makes every key and its values a matter of types.
  interface CustomTypeOptions {
    resources: { translation: typeof en }
    keySeparator: false
    nsSeparator: false
  }
}

const instance = createInstance()

/**
 * Sets the language of the interface. It is fixed by the address: another language is another page, so nothing has
 * to follow a change.
 */
export async function startI18n(lng: 'en' | 'fr', catalogue: Catalogue): Promise<void> {
  await instance.init({
    lng,
    resources: { [lng]: { translation: catalogue } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
}

/** The interface's text for a key, with its values and plural form. */
export const t = instance.t

/** The language that the interface speaks now. */
export function language(): 'en' | 'fr' {
  return instance.language === 'fr' ? 'fr' : 'en'
}

import type { en } from './en.ts'

/** Every key of the interface's text; plural ones end in `_one`, `_many` or `_other`. */
export type TextKey = keyof typeof en

type PluralBase = TextKey extends infer K ? (K extends `${infer B}_other` ? B : never) : never

/** A whole catalogue: the keys of the English one, and `_many` for languages that have such a form. */
export type Catalogue = Record<TextKey, string> & Partial<Record<`${PluralBase}_many`, string>>

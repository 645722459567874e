type PluralBase<C> = keyof C extends infer K ? (K extends `${infer B}_other` ? B : never) : never

/** A part of the catalogue in another language: the keys of the English one, and `_many` where that has such a form. */
export type Translated<C> = { [K in keyof C]: string } & { [K in `${PluralBase<C>}_many`]?: string }

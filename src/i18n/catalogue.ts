import type { TEXT_PARTS, TextPart } from './parts.ts'

type PluralBase<C> = keyof C extends infer K ? (K extends `${infer B}_other` ? B : never) : never

/** A part of the catalogue in another language: the keys of the English one, and `_many` where that has such a form. */
export type Translated<C> = { [K in keyof C]: string } & { [K in `${PluralBase<C>}_many`]?: string }

type English<P extends TextPart> = Awaited<ReturnType<(typeof TEXT_PARTS)[P]['en']>>['texts']

type All<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never

/** The English text of every part: all keys there are. */
export type AllTexts = All<{ [P in TextPart]: English<P> }[TextPart]>

/** A part of the catalogue in another language: the keys of the English one. */
export type Translated<C> = { [K in keyof C]: string }

/** A text up to the first comma or brace: what a `{` begins. */
type Head<S extends string> = S extends `${infer H}${',' | '}'}${string}`
  ? H extends `${infer G}${',' | '}'}${string}`
    ? Head<`${G}}`>
    : H
  : never

/** The name of a value; what a plural says in its braces is none. */
type NameOf<H extends string> = H extends '' | `${string}${' ' | '#' | '{'}${string}` ? never : H

/** The names of the values that a message (ICU MessageFormat) is filled with. */
export type ValueNames<M> = M extends `${string}{${infer Rest}` ? NameOf<Head<Rest>> | ValueNames<Rest> : never

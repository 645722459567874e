/** What is known of how an item is shipped; a row of data/stack, by the item's id in the shipped extract. */
export type StackRow = {
  /** What publishers that pack others' software call it (`postgresql`), Docker's official images among them. */
  names?: string[]
  /** Image names in full; with `/*` at the end everything below, with `*` everything that begins so. */
  images?: string[]
  /** Images that belong to it: sidecars, exporters, the parts of an operator. Written like `images`. */
  parts?: string[]
  /** Names of its charts. */
  charts?: string[]
  /** Where its charts come from: addresses without their scheme. */
  repos?: string[]
  /** Package URLs without `pkg:` and version, and everything below them. */
  packages?: string[]
}

/** All that is known of images, charts and packages; see data/stack. */
export type StackTable = {
  rows: Record<string, StackRow>
  /** Where software of others is packed under its own name: image prefixes, chart repositories, kinds of package. */
  publishers: string[]
  /** Prefixes that stand for another: copies of a whole registry, names of before. */
  mirrors: Record<string, string>
  /** Names that say nothing of what they are: no item is told by one alone. */
  generic: string[]
  /** Images that general rules would take for an item which they are not. Written like `images`. */
  not: string[]
}

/** How an item is distributed; a row of data/stack, by the item's id in the bundled extract. */
export type StackRow = {
  /** Its names at publishers that package others' software (`postgresql`), Docker Official Images included. */
  names?: string[]
  /** Full image names; `/*` at the end matches all names below, `*` all names with the prefix. */
  images?: string[]
  /** Images of its parts: sidecars, exporters, components of an operator. Written like `images`. */
  parts?: string[]
  /** Names of its charts. */
  charts?: string[]
  /** Its chart repositories: addresses without their scheme. */
  repos?: string[]
  /** Package URLs without `pkg:` and version; names below them match too. */
  packages?: string[]
}

/** The table of images, charts and packages; see data/stack. */
export type StackTable = {
  rows: Record<string, StackRow>
  /** Publishers that package others' software by its name: image prefixes, chart repositories, package types. */
  publishers: string[]
  /** Prefixes and their replacements: mirrors of a whole registry, former names. */
  mirrors: Record<string, string>
  /** Generic names, which never match an item without further evidence. */
  generic: string[]
  /** Images that general rules would match wrongly. Written like `images`. */
  not: string[]
}

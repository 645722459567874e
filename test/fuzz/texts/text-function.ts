/** An exported function that takes text of a file, a link, a field or the clipboard. */
export type TextFunction = {
  /** Its file below src, and its name. */
  at: `${string}.ts#${string}`
  /** Characters of the longest text that it is given. */
  limit: number
  /** Calls it with a text as what it takes from outside. */
  call: (text: string) => unknown
  /** What stands before and after the repeated pattern, so that the function comes to where it does most; alone by default. */
  around?: readonly (readonly [before: string, after: string])[]
  /** Further texts of a length, where equal parts count as one. */
  shapes?: Readonly<Record<string, (length: number) => string>>
  /**
   * Set where the limit itself is what keeps it quick (a query, a name): how it grows beyond is of no interest.
   */
  isBounded?: true
}

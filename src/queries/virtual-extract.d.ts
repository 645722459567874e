declare module 'virtual:extract' {
  /** The address of the outline asset. */
  export const outlineUrl: string
  /** The address of the shipped landscape. */
  export const landscapeUrl: string
}

declare module 'virtual:icons' {
  /** The address of the file with all icons; see src/build/icons.ts. */
  export const iconsUrl: string
}

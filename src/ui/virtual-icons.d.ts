declare module 'virtual:icons' {
  /** The addresses of the files of icons; see src/build/icons.ts. */
  export const firstIconsUrl: string
  export const otherIconsUrl: string
}

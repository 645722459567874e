declare module 'virtual:place-names' {
  /** See src/build/place-names.ts. */
  export const packedPlaceNames: string
}

declare module 'virtual:assets' {
  /** The addresses of the data that comes with the build; see src/build/assets.ts. */
  export const assetUrls: Record<
    'outline' | 'landscape' | `${import('../domain/knowledge.ts').KnowledgePart}-${'en' | 'fr'}`,
    string
  >
}

// An ambient module may not import by a relative path, so the type is named in place.
// oxlint-disable-next-line typescript/consistent-type-imports
type KnowledgePart = import('../domain/knowledge/knowledge.ts').KnowledgePart

declare module 'virtual:assets' {
  /** Addresses of the data files of the build; see src/build/assets.ts. */
  export const assetUrls: Record<
    'outline' | 'landscape' | 'facts' | 'fact-details' | 'search' | 'stack' | `${KnowledgePart}-${'en' | 'fr'}`,
    string
  >
}

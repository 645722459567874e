// An ambient module may not import by a relative path, so the type is named in place.
// oxlint-disable-next-line typescript/consistent-type-imports
type KnowledgePart = import('../domain/knowledge/knowledge.ts').KnowledgePart
// oxlint-disable-next-line typescript/consistent-type-imports
type SentenceFile = (typeof import('../domain/knowledge/knowledge.ts').SENTENCE_FILES)[number]

declare module 'virtual:assets' {
  /** Addresses of the data files of the build; see src/build/assets.ts. */
  export const assetUrls: Record<
    | 'outline'
    | 'landscape'
    | 'facts'
    | 'fact-details'
    | 'search'
    | 'stack'
    | `${Exclude<KnowledgePart, 'sentences'> | SentenceFile}-${'en' | 'fr'}`,
    string
  >
}

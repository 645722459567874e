declare module 'virtual:assets' {
  import type { KnowledgePart } from '../domain/knowledge.ts'

  /** The addresses of the data that comes with the build; see src/build/assets.ts. */
  export const assetUrls: Record<'outline' | 'landscape' | `${KnowledgePart}-${'en' | 'fr'}`, string>
}

/**
 * The interface's text. `core` is loaded before the first screen, and `pages`, all the rest, with the first page, view or
 * dialog that is loaded after it.
 */
export const TEXTS = {
  core: { en: () => import('./en/core.ts'), fr: () => import('./fr/core.ts') },
  pages: { en: () => import('./en/pages.ts'), fr: () => import('./fr/pages.ts') },
} as const

type English<F extends keyof typeof TEXTS> = Awaited<ReturnType<(typeof TEXTS)[F]['en']>>['texts']

/** The English text of both: all keys there are. */
export type AllTexts = English<'core'> & English<'pages'>

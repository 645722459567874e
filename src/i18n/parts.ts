/**
 * The interface's text in parts. `core` is there before the first screen; every other part comes with the page that
 * needs it (see `loadTexts`), so that a page nobody opens costs nobody anything.
 */
export const TEXT_PARTS = {
  core: { en: () => import('./en/core.ts'), fr: () => import('./fr/core.ts') },
  answer: { en: () => import('./en/answer.ts'), fr: () => import('./fr/answer.ts') },
  item: { en: () => import('./en/item.ts'), fr: () => import('./fr/item.ts') },
  bookmarks: { en: () => import('./en/bookmarks.ts'), fr: () => import('./fr/bookmarks.ts') },
  compare: { en: () => import('./en/compare.ts'), fr: () => import('./fr/compare.ts') },
  lists: { en: () => import('./en/lists.ts'), fr: () => import('./fr/lists.ts') },
  exchange: { en: () => import('./en/exchange.ts'), fr: () => import('./fr/exchange.ts') },
  shared: { en: () => import('./en/shared.ts'), fr: () => import('./fr/shared.ts') },
  changes: { en: () => import('./en/changes.ts'), fr: () => import('./fr/changes.ts') },
  data: { en: () => import('./en/data.ts'), fr: () => import('./fr/data.ts') },
  focus: { en: () => import('./en/focus.ts'), fr: () => import('./fr/focus.ts') },
  glossary: { en: () => import('./en/glossary.ts'), fr: () => import('./fr/glossary.ts') },
  stack: { en: () => import('./en/stack.ts'), fr: () => import('./fr/stack.ts') },
  export: { en: () => import('./en/export.ts'), fr: () => import('./fr/export.ts') },
  views: { en: () => import('./en/views.ts'), fr: () => import('./fr/views.ts') },
  timeline: { en: () => import('./en/timeline.ts'), fr: () => import('./fr/timeline.ts') },
  other: { en: () => import('./en/other.ts'), fr: () => import('./fr/other.ts') },
  trouble: { en: () => import('./en/trouble.ts'), fr: () => import('./fr/trouble.ts') },
  facts: { en: () => import('./en/facts.ts'), fr: () => import('./fr/facts.ts') },
  palette: { en: () => import('./en/palette.ts'), fr: () => import('./fr/palette.ts') },
} as const

/** A part of the interface's text that is loaded by itself. */
export type TextPart = keyof typeof TEXT_PARTS

type English<P extends TextPart> = Awaited<ReturnType<(typeof TEXT_PARTS)[P]['en']>>['texts']

type All<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never

/** The English text of every part: all keys there are. */
export type AllTexts = All<{ [P in TextPart]: English<P> }[TextPart]>

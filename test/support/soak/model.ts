import type { Page } from '@playwright/test'

/** What the visitor has made, as it ought to be. */
export type Model = {
  /** Notes of the bookmarked items, by id; empty for none. */
  bookmarks: Map<string, string>
  theme: 'system' | 'light' | 'dark'
}

/** What the browser has stored of it. */
export async function storedModel(page: Page): Promise<{ bookmarks: [string, string][]; theme: string }> {
  return page.evaluate(() => {
    const read = (key: string) => (JSON.parse(localStorage.getItem(key) ?? 'null') as { state?: unknown } | null)?.state
    const kept = read('explorer:lists:cncf') as
      | { bookmarks?: { id: string; note?: string; isGone?: true }[] }
      | undefined
    const preferences = read('explorer:preferences') as { theme?: string } | undefined
    const bookmarks = (kept?.bookmarks ?? []).filter((one) => !one.isGone)
    return {
      bookmarks: bookmarks.map((one): [string, string] => [one.id, one.note ?? '']),
      theme: preferences?.theme ?? 'system',
    }
  })
}

/** The same, in the form that a stored one is compared with. */
export function plainModel({ bookmarks, theme }: Model): { bookmarks: [string, string][]; theme: string } {
  return { bookmarks: [...bookmarks].toSorted(([a], [b]) => (a < b ? -1 : 1)), theme }
}

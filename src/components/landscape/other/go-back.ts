import { switchLandscape } from './switch-landscape.ts'

/** Shows the CNCF's landscape again. */
export async function goBack(): Promise<void> {
  await switchLandscape(undefined)
  focusContent()
}

/** Takes the focus to the content of the page: what had it before is gone with the other landscape. */
export function focusContent(): void {
  // After the page has been rendered anew.
  setTimeout(() => {
    document.getElementById('main')?.focus({ preventScroll: true })
    globalThis.scrollTo({ top: 0 })
  })
}

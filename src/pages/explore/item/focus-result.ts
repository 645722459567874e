/** Frames until the list has taken the place of a panel that went, and its cards stand in their columns. */
const FRAMES = 3

/**
 * Gives the focus to a result's link after the panel beside the list has gone, unless the person is somewhere else by
 * then. Where there is no such link (another page, a card that is far from the window), nothing happens.
 */
export function focusResult(itemId: string, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const active = document.activeElement
    // A list that changes its columns may take the focused link with it, or give it to another item.
    const isLost = !active || active === document.body || active.matches('[data-results] a[href*="/item/"]')
    if (!isLost) return
    const links = document.querySelectorAll<HTMLElement>(`[data-results] a[href$="/item/${itemId}"]`)
    const inView = [...links].find((link) => {
      const { top, bottom } = link.getBoundingClientRect()
      return bottom > 0 && top < globalThis.innerHeight
    })
    const link = inView ?? links[0]
    if (link !== active) link?.focus({ preventScroll: true })
    if (frames > 1) focusResult(itemId, frames - 1)
  })
}

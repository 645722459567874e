import type { BrowserContext } from '@playwright/test'

/**
 * Cuts the network of every page, and has those that are opened from then on know it: older browsers tell a page that is
 * opened while their network is emulated away that there is one.
 */
export async function cutNetwork(context: BrowserContext): Promise<void> {
  await context.setOffline(true)
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
  })
}

/** Gives the network back to the pages that are open. */
export async function restoreNetwork(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.evaluate(() => Reflect.deleteProperty(navigator, 'onLine'))
  await context.setOffline(false)
}

import type { LaunchOptions } from '@playwright/test'

import { findChromium, launchOptionsOf, type FoundChromium } from './chromium.ts'

const VARIABLE = 'EXPLORER_CHROMIUM'

/** Playwright's globalSetup: looks for a browser once and tells the workers through the environment. */
export default async function setup(): Promise<void> {
  process.env[VARIABLE] = JSON.stringify(await findChromium())
}

/**
 * Playwright's launch options for the browser that the setup found.
 * @throws Error when the setup has not run
 */
export function foundLaunchOptions(): LaunchOptions {
  const found = process.env[VARIABLE]
  if (found === undefined) throw new Error('chromium-setup.ts must be the globalSetup of the Playwright config')
  const chromium: FoundChromium = JSON.parse(found)
  return launchOptionsOf(chromium)
}

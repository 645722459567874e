import type { Page } from '@playwright/test'

import { axeViolations } from '../support/axe.ts'
import { expect, test } from './fixtures.ts'
import { DESKTOP, PHONE, settle } from './support-page.ts'

type Device = 'desktop' | 'phone'

/** Defines the same tests on a desktop and on a phone; what they give to `expectAccessible` is looked at in both themes. */
export function onEachDevice(define: (device: Device) => void): void {
  for (const [device, options] of [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    test.describe(`on a ${device}, in both themes`, () => {
      test.use(options)
      define(device)
    })
  }
}

/** Checks the page as it stands, once nothing moves any more, in both themes. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await settle(page)
  await page.waitForFunction(() => document.getAnimations().length === 0)
  expect.soft(await axeViolations(page), what).toEqual([])
}

import { existsSync } from 'node:fs'

import { firefox, webkit } from '@playwright/test'

type OtherBrowser = 'firefox' | 'webkit'

/** Which of Playwright's own Firefox and WebKit are installed (`npx playwright install firefox webkit`), and which are not. */
export function otherBrowsers(): { installed: OtherBrowser[]; missing: OtherBrowser[] } {
  const all: OtherBrowser[] = ['firefox', 'webkit']
  const installed = all.filter((name) => isInstalled(name))
  return { installed, missing: all.filter((name) => !installed.includes(name)) }
}

function isInstalled(name: OtherBrowser): boolean {
  try {
    return existsSync({ firefox, webkit }[name].executablePath())
  } catch {
    // Playwright builds none for this platform.
    return false
  }
}

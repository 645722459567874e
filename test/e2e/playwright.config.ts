import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { defineConfig } from '@playwright/test'

import { CHECKS_FOLDER, E2E_REPORT } from '../support/paths.ts'
import { otherBrowsers } from './other-browsers.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Patience for slow machines, and no bound: how long anything may take is measured in test/bench.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: E2E_REPORT }]],
  outputDir: join(CHECKS_FOLDER, 'e2e-results'),
  // Chromium runs everything, and those of the others that are installed what is written for all of them.
  projects: [
    { name: 'chromium' },
    ...otherBrowsers().installed.map((name) => ({
      name,
      testMatch: '**/everywhere.e2e.ts',
      use: { browserName: name },
    })),
  ],
  globalSetup: fileURLToPath(new URL('../support/chromium-setup.ts', import.meta.url)),
  // A service worker is for the tests that are about it: it would have every other page fetch the whole application.
  use: { locale: 'en-US', timezoneId: 'UTC', trace: 'off', serviceWorkers: 'block' },
})

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { landscapePlugin } from './src/build/plugin.ts'
import { readSettings } from './src/build/settings.ts'
import { THEME_SCRIPT } from './src/build/theme-script.ts'

const settings = readSettings(process.env)

export default defineConfig({
  base: settings.basePath,
  plugins: [react(), landscapePlugin(settings, THEME_SCRIPT)],
  define: {
    'import.meta.env.LANDSCAPE_URL': JSON.stringify(settings.landscapeUrl),
    'import.meta.env.LOGO_URL': JSON.stringify(settings.logoUrl),
  },
  worker: { format: 'es' },
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: {
    environment: 'jsdom',
    include: ['test/{unit,pages}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    restoreMocks: true,
    // The page tests start the whole application on its real data; slow machines need their time.
    testTimeout: 60_000,
  },
})

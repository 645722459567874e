import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { trimLingui } from '../../../src/build/lingui-trim.ts'

const folder = dirname(createRequire(import.meta.url).resolve('@lingui/core'))

it('leaves dates and developers’ texts out, and fills messages in as before', async () => {
  const code = trimLingui(readFileSync(join(folder, 'index.mjs'), 'utf8'))
  expect(code).not.toMatch(/DateTimeFormat|Attempted|Please compile/)
  // Its only import is the compiler of messages, for development.
  const script = code.replace(/^import .*$/m, 'const compileMessage = undefined')
  const { setupI18n } = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as {
    setupI18n: () => { loadAndActivate: (given: object) => void; _: (id: string, values: object) => string }
  }
  const i18n = setupI18n()
  i18n.loadAndActivate({
    locale: 'en',
    messages: { items: [['count', 'plural', { one: ['#', ' item'], other: ['#', ' items'] }]] },
  })
  expect(i18n._('items', { count: 1 })).toBe('1 item')
  expect(i18n._('items', { count: 1200 })).toBe('1,200 items')
})

it('refuses a version in which it does not find them', () => {
  expect(() => trimLingui('export const i18n = {}')).toThrow('@lingui/core has no')
})

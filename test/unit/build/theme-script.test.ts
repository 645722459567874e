import { beforeEach, describe, expect, it, vi } from 'vitest'

import { THEME_SCRIPT } from '../../../src/build/theme-script.ts'
import { PREFERENCES_KEY, setTheme, THEMES } from '../../../src/stores/preferences.ts'

const theme = () => document.documentElement.dataset['theme']

/** Runs the script as the page does: inline, in the head. */
function runInline(): void {
  const script = document.createElement('script')
  script.textContent = THEME_SCRIPT
  document.head.append(script)
  script.remove()
}

beforeEach(() => {
  delete document.documentElement.dataset['theme']
})

it.each(THEMES)('shows the theme %s that the preferences wrote', (chosen) => {
  setTheme(chosen)
  const shown = theme()
  delete document.documentElement.dataset['theme']
  runInline()
  expect(theme()).toBe(shown)
  expect(theme()).toBe(chosen === 'system' ? undefined : chosen)
})

describe('shows none and does not throw', () => {
  it.each(['', '{', 'null', '{}', '{"state":null}', '{"state":{"theme":"pink"}}', '{"state":{"theme":7}}'])(
    'where %j is stored',
    (text) => {
      localStorage.setItem(PREFERENCES_KEY, text)
      runInline()
      expect(theme()).toBeUndefined()
    },
  )

  it('where nothing is stored, or storage is blocked', () => {
    runInline()
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    runInline()
    expect(theme()).toBeUndefined()
  })
})

it('can stand inline in a page', () => {
  expect(THEME_SCRIPT).not.toMatch(/<\/script|<!--|\n/i)
})

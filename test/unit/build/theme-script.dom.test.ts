import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { themeScript } from '../../../src/build/theme-script.ts'
import { setCacheFlag } from '../../../src/components/landscape/cache-flag.ts'
import { DEFAULT_LANDSCAPE, FIRST_KEY, listsKey } from '../../../src/stores/bookmarks/bookmarks.ts'
import { COMPARE_KEY } from '../../../src/stores/compare.ts'
import { LANGUAGE_KEY, rememberLanguage, PREFERENCES_KEY, setTheme, THEMES } from '../../../src/stores/preferences.ts'

const THEME_SCRIPT = themeScript('/')

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

describe('the first screen that came with the page', () => {
  const isStale = () => document.documentElement.dataset['stale'] !== undefined
  beforeEach(() => {
    document.documentElement.dataset['page'] = '/item/argo'
    delete document.documentElement.dataset['stale']
    history.replaceState(null, '', '/item/argo/')
  })
  afterEach(() => {
    delete document.documentElement.dataset['page']
    delete document.documentElement.dataset['stale']
    history.replaceState(null, '', '/')
  })

  it('stands where the address is its own and nobody has been here', () => {
    runInline()
    expect(isStale()).toBe(false)
    history.replaceState(null, '', '/item/argo')
    runInline()
    expect(isStale()).toBe(false)
  })

  it.each(['/item/argo/?q=x', '/item/argo/#links', '/item/other', '/'])('does not at %s', (address) => {
    history.replaceState(null, '', address)
    runInline()
    expect(isStale()).toBe(true)
  })

  it('does not for a step of the history, and does where there is a later file of an earlier visit', () => {
    history.replaceState({ key: 'a' }, '', '/item/argo')
    runInline()
    expect(isStale()).toBe(true)
    delete document.documentElement.dataset['stale']
    history.replaceState(null, '', '/item/argo')
    setCacheFlag()
    runInline()
    expect(isStale()).toBe(false)
  })

  it.each([listsKey(DEFAULT_LANDSCAPE), FIRST_KEY, COMPARE_KEY])(
    'does not on the pages of one’s own where %s is stored',
    (key) => {
      localStorage.setItem(key, '{}')
      runInline()
      expect(isStale()).toBe(false)
      for (const page of ['/bookmarks', '/fr/compare']) {
        document.documentElement.dataset['page'] = page
        history.replaceState(null, '', page)
        delete document.documentElement.dataset['stale']
        runInline()
        expect(isStale(), page).toBe(true)
      }
    },
  )

  it('stands where storage is blocked', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    runInline()
    expect(isStale()).toBe(false)
  })
})

describe('the language that somebody chose', () => {
  /** Where the script leads on a page of a site below `basePath`: nowhere is undefined. */
  function ledTo(basePath: string, address: string): string | undefined {
    const { dataset } = document.documentElement
    const { pathname, search, hash } = new URL(address, 'https://explorer.example')
    const replace = vi.fn()
    dataset['page'] = pathname.replace(/\/$/, '')
    // oxlint-disable-next-line typescript/no-implied-eval -- it is a script, and runs as one
    Function('location', themeScript(basePath))({ pathname, search, hash, replace })
    const isHidden = dataset['stale'] !== undefined
    delete dataset['page']
    delete dataset['stale']
    const [to] = replace.mock.calls[0] ?? []
    expect(to === undefined || isHidden, 'what is left is not painted').toBe(true)
    return to as string | undefined
  }

  it.each([
    ['/', '/', '/fr/'],
    ['/explorer/', '/explorer/', '/explorer/fr/'],
    ['/', '/?q=envoy', undefined],
    ['/', '/#results', undefined],
    ['/', '/item/envoy', undefined],
    ['/', '/fr/', undefined],
    ['/explorer/', '/explorer/item/envoy', undefined],
  ])('below %s, French: %s leads to %s', (basePath, address, to) => {
    rememberLanguage('fr')
    expect(ledTo(basePath, address)).toBe(to)
  })

  it.each([undefined, '"en"', '"asked"', 'fr', '{', '["fr"]'])('stored as %s leads nowhere', (text) => {
    if (text !== undefined) localStorage.setItem(LANGUAGE_KEY, text)
    expect(ledTo('/', '/')).toBeUndefined()
  })
})

it('can stand inline in a page', () => {
  expect(THEME_SCRIPT).not.toMatch(/<\/script|<!--|\n/i)
})

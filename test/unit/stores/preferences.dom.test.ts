import { beforeEach, describe, expect, it, vi } from 'vitest'

import {
  PREFERENCES_KEY,
  setColumns,
  setTheme,
  applyTheme,
  THEMES,
  usePreferences,
} from '../../../src/stores/preferences.ts'
import { readJson } from '../../../src/stores/storage/storage.ts'

const shownTheme = () => document.documentElement.dataset['theme']

beforeEach(() => {
  setColumns(undefined)
  setTheme('system')
  localStorage.clear()
})

it('there are three themes, with the system’s as default', () => {
  expect(THEMES).toEqual(['system', 'light', 'dark'])
  expect(usePreferences.getInitialState()).toMatchObject({ theme: 'system' })
})

it.each(THEMES)('the theme %s is applied, stored and restored', async (theme) => {
  setTheme(theme)
  expect(shownTheme()).toBe(theme === 'system' ? undefined : theme)
  expect(readJson(localStorage, PREFERENCES_KEY)).toMatchObject({ state: { theme } })
  const stored = localStorage.getItem(PREFERENCES_KEY) ?? ''
  usePreferences.setState({ theme: theme === 'dark' ? 'light' : 'dark' })
  localStorage.setItem(PREFERENCES_KEY, stored)
  await usePreferences.persist.rehydrate()
  expect(usePreferences.getState()).toEqual({ theme })
})

it('applyTheme restores the system’s theme', () => {
  applyTheme('dark')
  applyTheme('system')
  expect(document.documentElement).not.toHaveAttribute('data-theme')
})

describe('an invalid stored theme is the system’s', () => {
  it.each(['{', '[]', 'null', '{"state":null}', '{"state":{"theme":"pink"}}', '{"state":{"theme":["dark"]}}'])(
    '%s',
    async (text) => {
      localStorage.setItem(PREFERENCES_KEY, text)
      await usePreferences.persist.rehydrate()
      expect(usePreferences.getState().theme).toBe('system')
    },
  )
})

describe('the table’s columns', () => {
  it('are stored and restored', async () => {
    setColumns(['audits', 'maturity'])
    expect(usePreferences.getState().columns).toEqual(['maturity', 'audits'])
    const stored = localStorage.getItem(PREFERENCES_KEY) ?? ''
    setColumns(undefined)
    expect(usePreferences.getState().columns).toBeUndefined()
    localStorage.setItem(PREFERENCES_KEY, stored)
    await usePreferences.persist.rehydrate()
    expect(usePreferences.getState().columns).toEqual(['maturity', 'audits'])
  })

  it.each([
    ['{"state":{}}', undefined],
    ['{"state":{"columns":"audits"}}', undefined],
    ['{"state":{"columns":{"0":"audits"}}}', undefined],
    ['{"state":{"columns":[]}}', []],
    ['{"state":{"columns":["gone","audits","audits","name",3]}}', ['audits']],
  ])('stored as %s are %j', async (text, columns) => {
    localStorage.setItem(PREFERENCES_KEY, text)
    await usePreferences.persist.rehydrate()
    expect(usePreferences.getState().columns).toEqual(columns)
  })
})

it('a failing storage does not prevent a theme from being applied', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(() => setTheme('dark')).not.toThrow()
  expect(shownTheme()).toBe('dark')
})

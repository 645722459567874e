import { afterEach, expect, it } from 'vitest'

import { loadPageTexts, setTextOverrides, startI18n, t } from '../../../src/i18n/i18n.ts'
import { IN_PLACE, UNDATED_IN_PLACE } from '../../../src/i18n/in-place.ts'
import { messageShape, messageTexts, type Message } from '../../support/messages.ts'
import { TEXTS } from '../../../src/i18n/texts.ts'

const FILES = ['core', 'pages'] as const

/** Texts that speak of the CNCF rightly, whatever landscape is in use. */
const ABOUT_CNCF = /^(other|data\.other)\.|^palette\.landscapeBack$/

afterEach(() => setTextOverrides(undefined))

it.each(['en', 'fr'] as const)('in %s every text that names the CNCF has another in its place', async (language) => {
  const all = await Promise.all(FILES.map(async (file) => (await TEXTS[file][language]()).texts))
  const texts: Record<string, Message> = Object.assign({}, ...all)
  const named = Object.keys(texts).filter(
    (key) => messageTexts(texts[key] ?? '').some((text) => text.includes('CNCF')) && !ABOUT_CNCF.test(key),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((key) => !Object.hasOwn(IN_PLACE, key))).toEqual([])
})

/** The values that a text asks for. */
const holesOf = (text: Message = '') => messageShape(text).values.map((value) => value.replace(', number', ''))

it.each(['en', 'fr'] as const)(
  'in %s what is said instead asks for the name and what its original is given',
  async (language) => {
    const all = await Promise.all(FILES.map(async (file) => (await TEXTS[file][language]()).texts))
    const texts: Record<string, Message> = Object.assign({}, ...all)
    const pairs = [IN_PLACE, UNDATED_IN_PLACE].flatMap((table) => Object.entries(table))
    expect(pairs.length).toBeGreaterThan(20)
    for (const [original, instead] of pairs) {
      expect(texts, original).toHaveProperty([original])
      expect(texts, instead).toHaveProperty([instead])
      const given = new Set(['landscape', ...holesOf(texts[original])])
      expect([instead, holesOf(texts[instead]).filter((name) => !given.has(name))]).toEqual([instead, []])
    }
  },
)

it('is said while another landscape is in use, with its name, and the first again afterwards', async () => {
  await startI18n('en')
  await loadPageTexts()
  expect(t('maturity.none')).toBe('Not a CNCF project')
  setTextOverrides({ keys: IN_PLACE, landscape: 'cdf.yml' })
  expect(t('maturity.none')).toBe('Without a maturity level')
  expect(t('app.title', { page: 'Data' })).toBe('Data · cdf.yml · Landscape Explorer')
  expect(t('nav.data')).toBe('Data')
  setTextOverrides(undefined)
  expect(t('maturity.none')).toBe('Not a CNCF project')
})

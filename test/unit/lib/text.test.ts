import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  cutTo,
  fold,
  isReadable,
  joined,
  SLUG_LENGTH,
  slugify,
  textOrder,
  visible,
  wellFormed,
  wordsOf,
} from '../../../src/lib/text.ts'

describe('fold', () => {
  it.each([
    ['Réseau', 'reseau'],
    ['ÉLÉMENT', 'element'],
    ['Ünïcödé', 'unicode'],
    ['ﬁle', 'file'],
    ['Kubernetes', 'kubernetes'],
    ['', ''],
    ['日本語', '日本語'],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('slugify', () => {
  it.each([
    ['Kubernetes', 'kubernetes'],
    ['Open Policy Agent (OPA)', 'open-policy-agent-opa'],
    ['  --Spaces & signs--  ', 'spaces-signs'],
    ['Réseau Électrique', 'reseau-electrique'],
    ['日本語', ''],
    ['3scale', '3scale'],
    ['a'.repeat(200), 'a'.repeat(SLUG_LENGTH)],
    // A cut that would end in a dash leaves the dash out.
    [`${'a'.repeat(SLUG_LENGTH - 1)} b`, 'a'.repeat(SLUG_LENGTH - 1)],
    // A leading dash does not cost a character of the length.
    [`-${'a'.repeat(SLUG_LENGTH)}`, 'a'.repeat(SLUG_LENGTH)],
  ])('%j → %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('makes nothing but address parts, whatever it gets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const slug = slugify(text)
        expect(slug).toMatch(/^$|^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/)
        expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })
})

describe('wordsOf and joined', () => {
  it.each([
    ['cert-manager', ['cert', 'manager'], 'certmanager'],
    ['CertManager', ['certmanager'], 'certmanager'],
    ['  k8s  @ home ', ['k8s', 'home'], 'k8shome'],
    ['Élan vital', ['elan', 'vital'], 'elanvital'],
    ['数据 库', ['数据', '库'], '数据库'],
    ['!?', [], ''],
  ])('%j', (text, words, all) => {
    expect(wordsOf(text)).toEqual(words)
    expect(joined(text)).toBe(all)
  })
})

it.each([
  ['a\uD800b', 'ab'],
  ['\uDC00\uD83D', ''],
  ['😀', '😀'],
  ['', ''],
])('wellFormed(%j): %j', (text, expected) => {
  expect(wellFormed(text)).toBe(expected)
})

describe('visible', () => {
  it.each<[string, string, string]>([
    ['marks that turn the writing round', 'a\u202Eb\u2066c\u200Fd\u061C', 'abcd'],
    ['control characters', '\u0000a\u001B[0m\u0007\u009Fb', 'a[0mb'],
    ['zero-width spaces', 'Kube\u200Brnetes\uFEFF', 'Kubernetes'],
    ['halves of characters', 'a\uD800b', 'ab'],
    ['fillers', 'a\u3164\u115F\u1160\uFFA0\u034Fb', 'ab'],
    ['soft hyphens and vowel separators', 'Kube\u00ADrne\u180Etes', 'Kubernetes'],
    ['tags', 'a\u{E0041}\u{E007F}b', 'ab'],
    ['joiners and variants where no writing needs them', 'Kube\u200Drn\u200Cete\uFE0Fs8\uFE0E', 'Kubernetes8'],
    ['braille without dots, which is a space', 'a\u2800b', 'a b'],
    ['towers of marks', `a${'\u0301\u0323'.repeat(50)}b`, `a${'\u0301\u0323'.repeat(4)}b`],
    ['separators, which become spaces', 'a\u2028b\u2029c\u0085d', 'a b c d'],
  ])('takes out %s', (_what, text, left) => {
    expect(visible(text)).toBe(left)
  })

  it.each([
    '日本語',
    'كوبرنيتس',
    'می‌خواهم',
    '👩‍💻',
    '🏳️‍🌈',
    '🏋🏻‍♂️',
    '1️⃣',
    '❤︎',
    'é',
    'line\n\tnext\r\n',
    'œuvre',
    'क्‍ष हिन्दी',
    'ක්‍රියා',
    'สวัสดีที่นี่',
    'בְּרֵאשִׁ֖ית',
    'Tiếng Việt'.normalize('NFD'),
    'བསྒྲུབས',
  ])('leaves %j as it is', (text) => {
    expect(visible(text)).toBe(text)
  })
})

it('visible leaves what it has made as it is, and fold says the same of any text as decomposing all of it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom('a', 'क', 'ن', '👩', '1', '\u20E3', '\u200C', '\u200D', '\uFE0F', '\u0301', '\u0323', '\u093C', '\uFF9E', '\u3164', '\u061C'), // prettier-ignore
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      const shown = visible(text)
      expect(visible(shown)).toBe(shown)
      expect(fold(text)).toBe(
        text
          .normalize('NFKD')
          .replace(/\p{M}+/gu, '')
          .toLowerCase(),
      )
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['a', true],
  ['7', true],
  ['🚀', true],
  ['+', true],
  ['数', true],
  ['', false],
  [' \u00A0', false],
  ['\u0301\u0323', false],
])('isReadable(%j): %j', (text, expected) => {
  expect(isReadable(text)).toBe(expected)
})

describe('cutTo', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['a bcd', 3, 'a…'],
    ['ab\u{1F600}cd', 4, 'ab…'],
  ])('%j to %d: %j', (text, length, cut) => {
    expect(cutTo(text, length)).toBe(cut)
  })
})

it.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['Z', 'a', -1],
  ['z', 'é', -1],
])('%j and %j stand in the order of their units, whatever the language', (a, b, order) => {
  expect(textOrder(a, b)).toBe(order)
})

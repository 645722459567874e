// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fold, joined, SLUG_LENGTH, slugify, wellFormed, wordsOf } from '../../../src/lib/text.ts'

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

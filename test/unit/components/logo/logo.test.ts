import { describe, expect, it } from 'vitest'

import { logoAddress, monogram } from '../../../../src/components/logo/logo.ts'
import { shippedLandscape } from '../../../support/factories.ts'

const BEFORE = import.meta.env.LOGO_URL.split('{name}')[0] ?? ''

describe('logoAddress', () => {
  it.each([
    ['helm.svg', 'helm.svg'],
    ['a b&c?.svg', 'a%20b%26c%3F.svg'],
    ['$&.svg', '%24%26.svg'],
    ['../../secret', '..%2F..%2Fsecret'],
  ])('%j', (name, encoded) => {
    expect(logoAddress(name)).toBe(import.meta.env.LOGO_URL.split('{name}').join(encoded))
  })

  it.each(['\uD800.svg', 'a\uDC00', '{name}', '', '\u0000'])('%j stays under the logos, and does not throw', (name) => {
    expect(logoAddress(name).startsWith(BEFORE)).toBe(true)
    expect(new URL(logoAddress(name)).pathname.startsWith(new URL(BEFORE).pathname)).toBe(true)
  })
})

describe('monogram', () => {
  it.each([
    ['Kubernetes', 'K'],
    ['Open Policy Agent (OPA)', 'OP'],
    ['cert-manager', 'CM'],
    ['3scale', '3'],
    ['  etcd ', 'E'],
    ['éclair', 'É'],
    ['数据库', '数'],
    ['𝕂ube', '𝕂'],
    ['!?', ''],
  ])('%j: %j', (name, letters) => {
    expect(monogram(name)).toBe(letters)
  })

  it('has something for every item of the shipped extract', () => {
    expect(shippedLandscape().items.filter((item) => !/^[\p{L}\p{N}]{1,3}$/u.test(monogram(item.name)))).toEqual([])
  })
})

import { crc32 as zlibCrc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { fromBase64Url, toBase64Url } from '../../../src/lib/base64url.ts'
import { crc32 } from '../../../src/lib/crc32.ts'

it('bytes are written as Node writes them, and read again', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
    }),
  )
  expect([fromBase64Url('A'), fromBase64Url('A+=='), fromBase64Url('é')]).toEqual([undefined, undefined, undefined])
})

it('the checksum is the one of zip', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  // Older versions of Node have none to compare with.
  if (typeof zlibCrc32 !== 'function') return
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes))
    }),
  )
})

import { expect, it } from 'vitest'

import { chooseCoding } from '../../../src/cli/accept-encoding.ts'

// RFC 9110, 12.5.3.
it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip, br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['BR', 'br'],
  ['GZip;Q=1', 'gzip'],
  ['  br ;  q=0.5 ,gzip;q=0.8 ', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000, gzip;q=0.001', 'gzip'],
  ['br;q=0', 'identity'],
  ['gzip;q=0.5', 'gzip'],
  ['gzip;q=0.5, identity;q=1', 'identity'],
  ['gzip, identity', 'gzip'],
  ['identity', 'identity'],
  ['deflate', 'identity'],
  ['brotli', 'identity'],
  ['*', 'br'],
  ['*;q=0.1', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*, br;q=0, gzip;q=0', 'identity'],
  ['*;q=0', undefined],
  ['*;q=0, identity', 'identity'],
  ['*;q=0, gzip', 'gzip'],
  ['identity;q=0', undefined],
  ['identity;q=0, gzip', 'gzip'],
  ['identity;q=0, deflate', undefined],
  ['br;q=2', 'identity'],
  ['br;q=-1, gzip', 'gzip'],
  ['br;q=, gzip', 'gzip'],
  ['br;q=0.5555', 'identity'],
  ['br, br;q=0', 'identity'],
  ['br;q=0, br', 'identity'],
  ['br;level=4;q=0, gzip', 'gzip'],
  [',, ,gzip,', 'gzip'],
  ['x-br, gzip-x', 'identity'],
])('%j is answered with %s', (header, coding) => {
  expect(chooseCoding(header, ['br', 'gzip', 'identity'])).toBe(coding)
})

it.each([
  ['gzip, br', 'identity'],
  ['*', 'identity'],
  ['br, identity;q=0', 'br'],
  ['identity;q=0', undefined],
])('what is packed already is sent as it is to %j where it can be: %s', (header, coding) => {
  expect(chooseCoding(header, ['identity', 'br', 'gzip'])).toBe(coding)
})

import { describe, expect, it } from 'vitest'

import { listenFailure, readServerOptions } from '../../../src/cli/server-options.ts'

describe('readServerOptions', () => {
  it('serves this machine alone on port 4173 unless it is told otherwise', () => {
    const usual = { port: 4173, host: '127.0.0.1', hasLog: false }
    expect(readServerOptions({})).toEqual(usual)
    expect(readServerOptions({ PORT: '', HOST: '', ACCESS_LOG: '' })).toEqual(usual)
    expect(readServerOptions({ PORT: '0', HOST: '::', ACCESS_LOG: '1' })).toEqual({ port: 0, host: '::', hasLog: true })
    expect(readServerOptions({ PORT: '65535', HOST: 'web-1.example' })).toMatchObject({ port: 65_535 })
  })

  it.each([
    '1e3',
    '0x1000',
    'abc',
    '70000',
    '65536',
    '-1',
    '+1',
    '4173.5',
    ' 80',
    '80 ',
    '080',
    '٣',
    '1,000',
    'Infinity',
  ])('takes no port like %j', (port) => {
    expect(() => readServerOptions({ PORT: port })).toThrow(
      `PORT must be a whole number from 0 to 65535, not ${JSON.stringify(port)}.`,
    )
  })

  it.each([
    ['HOST', 'http://a.example'],
    ['HOST', 'a b'],
    ['HOST', '0.0.0.0/0'],
    ['ACCESS_LOG', 'yes'],
    ['ACCESS_LOG', '2'],
  ])('%s may not be %j', (name, value) => {
    expect(() => readServerOptions({ [name]: value })).toThrow(name)
  })
})

it.each([
  ['EADDRINUSE', 'Port 80 of 10.0.0.1 is taken.'],
  ['EACCES', 'Port 80 of 10.0.0.1 is not allowed'],
  ['EADDRNOTAVAIL', 'HOST 10.0.0.1 is no address of this machine.'],
  ['ENOTFOUND', 'HOST 10.0.0.1 is no address of this machine.'],
])('%s is said in a sentence', (code, sentence) => {
  const error = Object.assign(new Error('listen'), { code })
  expect(listenFailure(error, { port: 80, host: '10.0.0.1', hasLog: false })).toContain(sentence)
})

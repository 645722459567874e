import { describe, expect, it } from 'vitest'

import { LISTED_LANDSCAPES, landscapeHostsOf } from '../../../src/build/landscape-hosts.ts'
import { checkLandscapeAddress } from '../../../src/domain/landscape/landscape-address.ts'

describe('LANDSCAPE_HOSTS', () => {
  it.each([
    ['', []],
    [' ', []],
    ['a.example', ['a.example']],
    ['A.example:8443/', ['a.example:8443']],
    [' Files.example , b.example,files.example', ['files.example', 'b.example']],
    ['Raw.example/Owner/repo.name/', ['raw.example/Owner/repo.name/']],
    ['a.example/b/,a.example/b/c/,a.example/bc/', ['a.example/b/', 'a.example/bc/']],
    ['a.example/b/,a.example,a.example.org/b/', ['a.example', 'a.example.org/b/']],
  ])('%j is %j', (list, places) => {
    expect(landscapeHostsOf(list)).toEqual(places)
  })

  it.each([
    '*.example',
    'https://a.example',
    'a.example/path',
    'a.example//',
    'a.example/b//',
    'a.example/../b/',
    'a.example/./',
    'a.example/b/../',
    'a.example/%2e%2e/b/',
    'a.example/b c/',
    'a.example/b/?x/',
    'a.example/b/#/',
    'a.example/*/',
    "a.example/'none'/",
    'a.example/b/; script-src *',
    'user@a.example/b/',
    'a.example:port/b/',
    '/b/',
    'a.example,,b.example',
  ])('may not be %j', (list) => {
    expect(() => landscapeHostsOf(list)).toThrow('LANDSCAPE_HOSTS')
  })

  it('knows landscapes where it is not set, and lets nothing else of their host be asked', () => {
    expect(landscapeHostsOf(LISTED_LANDSCAPES.join())).toEqual(LISTED_LANDSCAPES)
    const own = 'https://raw.githubusercontent.com/cncf/landscape/master/landscape.yml'
    const check = (path: string) =>
      checkLandscapeAddress(`https://raw.githubusercontent.com/${path}`, LISTED_LANDSCAPES, own)
    for (const path of ['cdfoundation/cdf-landscape/main/landscape.yml', 'ossf/ossf-landscape/main/landscape.yml']) {
      expect(check(path), path).toHaveProperty('url')
    }
    // An earlier state of the CNCF's own.
    expect(check(`cncf/landscape/${'0'.repeat(40)}/landscape.yml`)).toHaveProperty('url')
    expect(check('somebody/landscape/main/landscape.yml')).toMatchObject({ fault: 'host' })
  })
})

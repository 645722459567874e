import { expect, it } from 'vitest'

import { outsideHosts } from '../../../../src/pages/data/privacy/outside-hosts.ts'

it('names each host once, with every occasion on which it is asked', () => {
  expect(
    outsideHosts({
      landscapeUrl: 'https://Live.example:8443/a.yml?x',
      logoUrl: 'https://logos.example/{name}?sanitize=true',
      githubApiUrl: 'https://api.example/v3',
      landscapeHosts: ['logos.example/a/b/', 'logos.example/c/d/', 'files.example'],
    }),
  ).toEqual([
    { host: 'live.example:8443', occasions: ['live', 'history'] },
    { host: 'logos.example', occasions: ['logos', 'other'] },
    { host: 'api.example', occasions: ['history', 'ask'] },
    { host: 'files.example', occasions: ['other'] },
  ])
})

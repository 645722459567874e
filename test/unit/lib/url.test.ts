import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hostOf, httpUrl, repositoryKey } from '../../../src/lib/url.ts'

describe('httpUrl', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['  http://Example.com/A ', 'http://example.com/A'],
    ['HTTPS://example.com/?q=1#x', 'https://example.com/?q=1#x'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
  ])('takes %j', (text, url) => {
    expect(httpUrl(text)).toBe(url)
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://example.com/',
    'mailto:a@example.com',
    'file:///etc/passwd',
    '//example.com',
    'example.com',
    '',
    'https://',
    'https:example.com',
    'https://user:secret@example.com/',
    'https://user@example.com/',
    'https://[bad',
    'https://exa mple.com/',
  ])('refuses %j', (text) => {
    expect(httpUrl(text)).toBeUndefined()
  })

  it('gives an http(s) address or nothing, and gives its own answer back', () => {
    const texts = fc.oneof(
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
      fc.string().map((rest) => `https://${rest}`),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const url = httpUrl(text)
        if (url === undefined) return
        expect(url).toMatch(/^https?:\/\/[^/]/)
        expect(httpUrl(url)).toBe(url)
      }),
    )
  })
})

describe('hostOf', () => {
  it.each([
    ['https://www.Example.com/a', 'example.com'],
    ['http://example.com:8080/', 'example.com'],
    ['https://wwwhat.example/', 'wwwhat.example'],
    ['nothing', ''],
    ['', ''],
  ])('%j → %j', (address, host) => {
    expect(hostOf(address)).toBe(host)
  })
})

describe('repositoryKey', () => {
  it.each([
    'https://github.com/Fluent/Fluentd',
    'http://github.com/fluent/fluentd/',
    'https://www.github.com/fluent/fluentd.git',
    'https://github.com/fluent/fluentd.git/',
    'https://github.com/fluent/fluentd?tab=readme#top',
  ])('%j is the same repository', (address) => {
    expect(repositoryKey(address)).toBe('github.com/fluent/fluentd')
  })

  it('keeps different repositories apart and is empty for what is no address', () => {
    expect(repositoryKey('https://github.com/a/b')).not.toBe(repositoryKey('https://gitlab.com/a/b'))
    expect(repositoryKey('https://github.com/a/b')).not.toBe(repositoryKey('https://github.com/a/bc'))
    expect(repositoryKey('a/b')).toBe('')
  })
})

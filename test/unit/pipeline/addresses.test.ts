import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mailAddress, readAddress } from '../../../src/pipeline/addresses.ts'
import { httpUrl } from '../../../src/lib/url.ts'

describe('readAddress', () => {
  it.each([
    ['www.alpha.example/', 'https://www.alpha.example/'],
    ['slack.k8s.io', 'https://slack.k8s.io/'],
    ['github.com/example/alpha', 'https://github.com/example/alpha'],
    ['//host.example/path', 'https://host.example/path'],
    ['alpha.example:8443/x?y#z', 'https://alpha.example:8443/x?y#z'],
    ['alpha.example?q=1', 'https://alpha.example/?q=1'],
    ['www.video.example/@alpha', 'https://www.video.example/@alpha'],
    ['Münchën.example', 'https://xn--mnchn-qsa9i.example/'],
    ['пример.рф', 'https://xn--e1afmkfd.xn--p1ai/'],
    ['docs.rs/alpha', 'https://docs.rs/alpha'],
    ['k3s.sh', 'https://k3s.sh/'],
    ['https:/alpha.example', 'https://alpha.example/'],
    ['https//alpha.example/a', 'https://alpha.example/a'],
    ['http:alpha.example', 'http://alpha.example/'],
    [' www.alpha.example\n', 'https://www.alpha.example/'],
  ])('writes the scheme that %j lacks', (text, url) => {
    expect(readAddress(text)).toEqual({ url, isRepaired: true })
  })

  it('leaves an address as it is', () => {
    expect(readAddress('http://alpha.example/a')).toEqual({ url: 'http://alpha.example/a', isRepaired: false })
  })

  it.each(
    [
      ['n/a', 'N/A', 'none', 'TBD', 'foo', '-', '', 'a b.c', 'soon.', 'e.g.', 'N.A.', 'etc...', 'and/or', 'TCP/IP'],
      ['1.2', 'v1.2.3', '2.0.x', 'v2.beta', '192.168.0.1', '10.0.0.1:80', 'localhost:8080', 'db.local'],
      ['logo.svg', 'README.md', 'LICENSE.txt', 'node.js', 'setup.sh', 'values.yaml', 'docs/README.md', 'main.go'],
      ['user@host', 'user@host.example', 'git@github.com:a/b.git', 'github.com:a/b', 'user:12@host.example'],
      ['//user@host.example', 'https://user:secret@host.example', 'a.example\\@b.example', 'a.example,b.example'],
      ['javascript:alert(1)', 'javascript:1.example', 'https:alert(1)', 'data:text/html,a.example', 'tel:12345'],
      ['mailto:a@b.example', 'ftp://a.example', 'file:///a.example', 'about:blank', 'blob:https://a.example/1'],
      ['vbscript:x.example', 'view-source:a.example', 'htps://a.example', '//', 'http://', 'www.', 'www.alpha', '.com'],
      ['foo..bar', '-a.example', 'a-.example', 'a.example:99999', 'a.b', '@alpha', 'alpha.example (beta)'],
    ].flat(),
  )('makes nothing of %j', (text) => {
    expect(readAddress(text)).toBeUndefined()
  })

  it('gives an http(s) address or nothing, whatever it reads, and soon', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.domain(),
      fc.webUrl().map((url) => url.slice(8)),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const address = readAddress(text)
        if (address) expect(httpUrl(address.url)).toBe(address.url)
      }),
    )
    expect(readAddress(`${'a.'.repeat(10_000)}!`)).toBeUndefined()
    expect(readAddress(`https:${'-'.repeat(20_000)}`)).toBeUndefined()
  })
})

describe('mailAddress', () => {
  it.each([
    ['mailto:hello@alpha.example', 'mailto:hello@alpha.example'],
    [' MAILTO:First.Last+list@mail.alpha.example ', 'mailto:First.Last+list@mail.alpha.example'],
  ])('takes %j', (text, address) => {
    expect(mailAddress(text)).toBe(address)
  })

  it.each(
    [
      [
        'mailto:',
        'mailto:alpha',
        'mailto:a@b',
        'mailto:a@b..example',
        'mailto://a@b.example',
        'a@b.example',
        'mailto:a',
      ],
      ['mailto:a@b.example?bcc=c@d.example', 'mailto:a@b.example?body=x', 'mailto:?to=a@b.example'],
      ['mailto:a@b.example,c@d.example', 'mailto:a@b.example;c@d.example', 'mailto:a%0D%0Abcc:c@d.example'],
      ['mailto:a@b.example%0Abcc', 'mailto:a b@c.example', 'mailto:"a b"@c.example', 'mailto:<a@b.example>'],
      ['mailto:a\n@b.example', 'mailto:a@b.example#x', 'javascript:a@b.example', 'xmailto:a@b.example'],
      [`mailto:${'a'.repeat(65)}@b.example`, `mailto:a@${'b.'.repeat(200)}example`],
    ].flat(),
  )('refuses %j', (text) => {
    expect(mailAddress(text)).toBeUndefined()
  })
})

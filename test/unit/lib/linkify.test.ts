import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { linkify, linkifyMarkdown, type TextPart } from '../../../src/lib/linkify.ts'

const links = (text: string) => linkify(text).flatMap((part) => part.url ?? [])

it.each<[string, string[]]>([
  ['see https://example.com/a.', ['https://example.com/a']],
  ['(https://example.com/a_(b)) and http://x.org', ['https://example.com/a_(b)', 'http://x.org/']],
  ['« https://exemple.fr/é », oui', ['https://exemple.fr/%C3%A9']],
  ['https://example.com/a)))].,', ['https://example.com/a']],
  ['https://example.com/[a](b){c}).', ['https://example.com/[a](b)%7Bc%7D']],
  ['(https://example.com/((a)))', ['https://example.com/((a))']],
  ['javascript:alert(1) data:text/html,x www.example.com', []],
  ['https://user:secret@example.com', []],
  ['https://', []],
  ['<a href="https://example.com/x">y</a>', ['https://example.com/x']],
])('%s', (text, expected) => {
  expect(links(text)).toEqual(expected)
})

it('loses nothing of a text, and links to the web alone', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('https://', 'http://a.b/c', ')', '.', 'javascript:', '@'))
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      expect(
        linkify(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
      for (const url of links(text)) expect(url).toMatch(/^https?:\/\/[^/]/)
    }),
  )
})

it.each<[string, TextPart[]]>([
  ['plain', [{ text: 'plain' }]],
  ['', []],
  [
    'See [exporters](https://a.example/x/) and https://b.example.',
    [
      { text: 'See ' },
      { text: 'exporters', url: 'https://a.example/x/' },
      { text: ' and ' },
      { text: 'https://b.example', url: 'https://b.example/' },
      { text: '.' },
    ],
  ],
  ['[x](javascript:alert(1))', [{ text: '[x](javascript:alert(1))' }]],
  ['[x](javascript:1) [y]() [z]', [{ text: 'x' }, { text: ' ' }, { text: 'y' }, { text: ' [z]' }]],
  ['[[a](https://a.example)', [{ text: '[' }, { text: 'a', url: 'https://a.example/' }]],
])('of the Markdown %j, links are links', (text, parts) => {
  expect(linkifyMarkdown(text).map(({ text: own, url }) => (url ? { text: own, url } : { text: own }))).toEqual(parts)
})

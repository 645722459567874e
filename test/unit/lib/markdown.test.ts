import { describe, expect, it } from 'vitest'

import { escapeMarkdown, markdownLink, markdownTable } from '../../../src/lib/markdown.ts'

/** What a reader of the Markdown sees: escapes taken away. */
const read = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')

describe('escapeMarkdown', () => {
  it.each([
    ['a pipe', 'a|b', 'a\\|b'],
    ['emphasis', '*bold* _it_', '\\*bold\\* \\_it\\_'],
    ['HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert\\(1\\)\\>'],
    ['an entity', '&lt;', '\\&lt;'],
    ['a link', '[x](javascript:alert(1))', '\\[x\\]\\(javascript:alert\\(1\\)\\)'],
    ['a backslash before a pipe', 'a\\|b', 'a\\\\\\|b'],
    ['line breaks', 'a\n\n# b\r\nc\u2028d', 'a \\# b c d'],
    [
      'an address that would become a link',
      'https://example.com www.example.com',
      'https\\://example.com www\\.example.com',
    ],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['code', '`a`', '\\`a\\`'],
    ['plain words', 'Open Policy Agent, v2: déjà vu', 'Open Policy Agent, v2: déjà vu'],
  ])('%s', (_what, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  it('reads as what was written', () => {
    const text = '1) | * _ ` # ~ ! < > & [ ] ( ) { } $ \\ end'
    expect(read(escapeMarkdown(text))).toBe(text)
  })
})

it('a link cannot be left by its text or its address', () => {
  expect(markdownLink('a](b', 'https://example.com/x)y|z (1)')).toBe(
    '[a\\]\\(b](https://example.com/x%29y%7Cz%20%281%29)',
  )
})

it('a table has a line for its head, its rule and each row', () => {
  expect(markdownTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |')
})

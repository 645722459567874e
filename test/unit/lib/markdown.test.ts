// @vitest-environment node
import { describe, expect, it } from 'vitest'

import { escapeMarkdown, markdownLink } from '../../../src/lib/markdown.ts'

describe('escapeMarkdown', () => {
  it.each([
    ['plain words stay', 'Node.js, C++ & friends (CNCF)!', 'Node.js, C++ \\& friends (CNCF)!'],
    ['a link', '[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['a picture', '![x](https://evil.example/p.png)', '!\\[x\\](https://evil.example/p.png)'],
    ['emphasis and code', '*a* _b_ ~~c~~ `d`', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`'],
    ['markup', '<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['an entity', '&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['a cell of a table', 'a | b', 'a \\| b'],
    ['backslashes', 'a\\b\\[', 'a\\\\b\\\\\\['],
    ['a heading', '# A', '\\# A'],
    ['a list', '- A', '\\- A'],
    ['another list', '+ A', '\\+ A'],
    ['a numbered list', '12. A', '12\\. A'],
    ['a rule that underlines', '=== A', '\\=== A'],
    ['lines and controls', 'A\r\n\n# B\u2028C\u0000D\t\tE', 'A # B C D E'],
    ['nothing', ' \n ', ''],
  ])('%s', (_what, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})

it('markdownLink ends where it should, whatever the text and the address', () => {
  expect(markdownLink('A](https://evil.example)', 'https://a.example/(x)?y=<z> \\')).toBe(
    '[A\\](https://evil.example)](https://a.example/%28x%29?y=%3Cz%3E%20%5C)',
  )
})

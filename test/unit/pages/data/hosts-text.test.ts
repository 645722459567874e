import { expect, it } from 'vitest'

import { hostsText } from '../../../../src/pages/data/other/hosts-text.ts'

it.each([
  [['files.example'], 'files.example'],
  [['raw.example/a/b/', 'files.example', 'raw.example/c/d/'], 'raw.example (a/b, c/d) or files.example'],
  [[], ''],
])('%j is said as %j', (places, text) => {
  expect(hostsText(places)).toBe(text)
})

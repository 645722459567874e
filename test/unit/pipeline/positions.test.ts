import { describe, expect, it } from 'vitest'

import { parse } from '../../../src/pipeline/parse.ts'

const FILE = `# a comment
landscape:
  - category:
    name: Runtime
    subcategories:
      - subcategory:
        name: Empty
        items:
      - subcategory:
        name: Container Runtime
        items:
          - item:
            name: One
            description: >-
              folded
              over lines

            extra:
              accepted: '2020-01-01'

          -
            item:
            name: Two
          - just text
          - {item: null, name: Four}
          - 
  - category:
    name: Wasm
    subcategories:
      - name: Tools
        items: [{name: Five}, {name: Six},
          {name: Seven}]
`

describe('lineOf', () => {
  const { lineOf } = parse(FILE).positions

  it.each([
    ['One', [0, 1, 0], 12],
    ['Two, after its dash', [0, 1, 1], 22],
    ['a text', [0, 1, 2], 24],
    ['a flow mapping', [0, 1, 3], 25],
    ['Five', [1, 0, 0], 31],
    ['Six on the same line', [1, 0, 1], 31],
    ['Seven', [1, 0, 2], 32],
    ['what is not there', [0, 0, 0], 0],
    ['what is not there either', [7, 7, 7], 0],
  ])('%s', (_what, [category = 0, subcategory = 0, item = 0], line) => {
    expect(lineOf(category, subcategory, item)).toBe(line)
  })

  it('is the same where the list is called categories, and tells two lists apart', () => {
    const renamed = parse(FILE.replace(/^landscape:/m, 'categories:')).positions
    expect([renamed.lineOf(0, 1, 0, 'categories'), renamed.lineOf(1, 0, 2, 'categories')]).toEqual([12, 32])
    expect(renamed.lineOf(0, 1, 0)).toBe(0)
    const both = parse(`${FILE}categories:\n  - subcategories:\n      - items:\n          - name: Eight\n`).positions
    expect([both.lineOf(1, 0, 2), both.lineOf(0, 0, 0, 'categories')]).toEqual([32, 36])
  })

  it('counts the same with line ends of Windows and in JSON', () => {
    const windows = parse(FILE.replaceAll('\n', '\r\n')).positions
    expect([windows.lineOf(0, 1, 0), windows.lineOf(1, 0, 2)]).toEqual([12, 32])
    const json = JSON.stringify({ landscape: [{ subcategories: [{ items: [{ name: 'A' }] }] }] }, null, 1)
    expect(parse(json).positions.lineOf(0, 0, 0)).toBe(json.split('\n').findIndex((line) => line.includes('"A"')))
  })
})

describe('duplicateKeys', () => {
  it.each<[string, string, { path: string; key: string; line: number }[]]>([
    ['none', FILE, []],
    ['at the top', 'landscape: 1\nother: 2\nlandscape: 3\n', [{ path: '', key: 'landscape', line: 3 }]],
    [
      'within an entry',
      'landscape:\n  - subcategories:\n      - items:\n          - name: a\n            logo: x\n            name: b\n',
      [{ path: 'landscape/0/subcategories/0/items/0', key: 'name', line: 6 }],
    ],
    [
      'within an entry under the other name',
      'categories:\n  - subcategories:\n      - items:\n          - name: a\n            name: b\n',
      [{ path: 'categories/0/subcategories/0/items/0', key: 'name', line: 5 }],
    ],
    [
      'three times',
      'a: 1\na: 2\na: 3\n',
      [
        { path: '', key: 'a', line: 2 },
        { path: '', key: 'a', line: 3 },
      ],
    ],
    ['in different mappings it is none', 'a: {x: 1}\nb: {x: 1}\nc: [{x: 1}, {x: 1}]\n', []],
    ['quoted or not, it is one key', 'a: 1\n"a": 2\n', [{ path: '', key: 'a', line: 2 }]],
    ['a value is no key', 'a: a\nb: a\n', []],
    ['below a list', 'a:\n  - [{b: 1, b: 2}]\n', [{ path: 'a/0/0', key: 'b', line: 2 }]],
  ])('%s', (_what, text, expected) => {
    expect(parse(text).positions.duplicateKeys).toEqual(expected)
  })
})

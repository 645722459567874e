import { describe, expect, it } from 'vitest'

import { FILE_LIMITS } from '../../../src/lib/limits.ts'
import { LandscapeLoadError, parse, type LoadFailure } from '../../../src/pipeline/parse.ts'

/** Why `text` is refused, and what is said of it; undefined when it is not. */
function refusal(text: string): { failure: LoadFailure; message: string } | undefined {
  try {
    parse(text)
    return undefined
  } catch (error) {
    expect(error).toBeInstanceOf(LandscapeLoadError)
    return error as LandscapeLoadError
  }
}

const BOMB = `a: &a [x, x, x]\nb: &b [*a, *a, *a]\nlandscape: [*b, *b, *b]\n`

describe('parse refuses', () => {
  it.each<[string, string, LoadFailure]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t\n', 'empty'],
    ['too much', `# ${'x'.repeat(FILE_LIMITS.text)}`, 'too-large'],
    ['an alias', 'a: &a 1\nlandscape: *a\n', 'aliases'],
    ['an alias bomb', BOMB, 'aliases'],
    ['a cycle', 'landscape: &a\n  - *a\n', 'aliases'],
    ['an unclosed list', 'landscape: [1, 2\n', 'not-yaml'],
    ['broken indentation', 'landscape:\n  - name: a\n name: b\n', 'not-yaml'],
    ['a tab for indentation', 'landscape:\n\t- name: a\n', 'not-yaml'],
    ['nesting without end', `landscape: ${'['.repeat(2000)}${']'.repeat(2000)}`, 'too-deep'],
    ['a tag that makes code', 'landscape: !!js/function "function(){}"\n', 'not-yaml'],
    ['a login page', '<!doctype html>\n<html lang="en">\n<title>Sign in: now</title>\n</html>', 'not-yaml'],
  ])('%s', (_what, text, failure) => {
    expect(refusal(text)?.failure).toBe(failure)
  })

  it('naming the limit', () => {
    expect(refusal(`# ${'x'.repeat(FILE_LIMITS.text)}`)?.message).toContain(`${FILE_LIMITS.text}`)
    expect(refusal(`landscape: ${'['.repeat(60)}${']'.repeat(60)}`)?.message).toContain(`${FILE_LIMITS.depth}`)
  })

  // It took minutes when the path of every value held the whole key.
  it('a key without end above many values in good time', () => {
    expect(parse(`{"landscape": [], "${'k'.repeat(5_000_000)}": [${'1,'.repeat(50_000)}1]}`).value).toBeDefined()
  }, 20_000)

  it('saying why in one line', () => {
    for (const text of [BOMB, 'landscape: [1', 'landscape:\n\t- a']) {
      expect(refusal(text)?.message).toMatch(/^[^\n]{10,}$/)
    }
  })

  it('a second document, whose entries would vanish', () => {
    expect(refusal('landscape: []\n---\nlandscape: []\n')).toBeDefined()
  })
})

describe('parse takes', () => {
  it.each<[string, string, unknown]>([
    ['a mapping', 'landscape:\n  - name: a\n', { landscape: [{ name: 'a' }] }],
    ['one document with markers', '---\nlandscape: []\n...\n', { landscape: [] }],
    ['JSON', '{"landscape":[{"name":"a"}]}', { landscape: [{ name: 'a' }] }],
    ['an anchor that nothing refers to', 'landscape: &a []\n', { landscape: [] }],
    ['a repeated key: the last one counts', 'landscape: 1\nlandscape: 2\n', { landscape: 2 }],
    ['a byte order mark', '\uFEFFlandscape: []\n', { landscape: [] }],
    ['line ends of Windows', 'landscape:\r\n  - name: a\r\n', { landscape: [{ name: 'a' }] }],
    ['dates as texts', 'landscape: 2021-09-14\n', { landscape: '2021-09-14' }],
    ['a scalar, which validation refuses', 'just words', 'just words'],
    ['comments alone, likewise', '# nothing\n', undefined],
  ])('%s', (_what, text, value) => {
    expect(parse(text).value ?? undefined).toEqual(value)
  })

  it('`__proto__` as a name like any other', () => {
    const { value } = parse('{"__proto__": {"polluted": true}, "landscape": []}')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value as object)).toEqual(['__proto__', 'landscape'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

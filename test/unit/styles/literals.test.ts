import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { PROJECT_ROOT } from '../../support/paths.ts'

const SRC = join(PROJECT_ROOT, 'src')
const TOKENS = readFileSync(join(SRC, 'app/styles/tokens.css'), 'utf8')

const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.css') && name !== 'app/styles/tokens.css')
  .map((path) => ({ path, css: readFileSync(join(SRC, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }))

/** What only tokens.css may say, and what a style sheet says instead. */
const RULES: { what: string; literal: RegExp }[] = [
  { what: 'a colour', literal: /#[\da-f]{3,8}\b(?=[^{}]*;)|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb|color)\(/gi },
  {
    what: 'a named colour',
    literal: /\b(?:color|background|fill|stroke|border[\w-]*):[^;{}]*\b(?:white|black|red|gray|grey)\b/g,
  },
  { what: 'a size of text', literal: /(?:font-size:|font:[^;]*?)\s*-?[\d.]+(?:px|rem|pt)\b[^;]*/g },
  { what: 'a layer', literal: /z-index:\s*(?:[2-9]|\d{2,})/g },
  { what: 'a duration', literal: /(?:transition|animation)[\w-]*:[^;]*?\b[\d.]+m?s\b/g },
]

describe.each(RULES)('$what', ({ literal }) => {
  it('is a token in every style sheet', () => {
    const found = sheets.flatMap(({ path, css }) => [...css.matchAll(literal)].map((match) => `${path}: ${match[0]}`))
    expect(found).toEqual([])
  })
})

it('every token that is used exists', () => {
  const known = new Set([...TOKENS.matchAll(/--([\w-]+):/g)].map((match) => match[1] ?? ''))
  const unknown = sheets.flatMap(({ path, css }) => {
    const own = new Set([...css.matchAll(/--([\w-]+):/g)].map((match) => match[1] ?? ''))
    // A property that a component sets by React is named with its fallback.
    return [...css.matchAll(/var\(--([\w-]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !known.has(name) && !own.has(name) && !SET_BY_COMPONENTS.has(name))
      .map((name) => `${path}: --${name}`)
  })
  expect(unknown).toEqual([])
})

it('one style sheet hides text from all but screen readers', () => {
  const hiding = sheets.filter(({ css }) => /clip-path: inset\(50%\)/.test(css)).map(({ path }) => path)
  expect(hiding).toEqual(['ui/visually-hidden.css'])
})

it('every class that hides text exists', () => {
  const css = sheets.find(({ path }) => path === 'ui/visually-hidden.css')?.css ?? ''
  const defined = new Set([...css.matchAll(/\.(visually-hidden[\w-]*)/g)].map((match) => match[1]))
  const used = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => [...readFileSync(join(SRC, name), 'utf8').matchAll(/\bvisually-hidden[\w-]*/g)])
    .map(([name]) => name)
  expect(used.length).toBeGreaterThan(5)
  expect(new Set(used)).toEqual(defined)
})

/** Custom properties that a component sets by its style. */
const SET_BY_COMPONENTS = new Set(['columns', 'items', 'names', 'width', 'tracks'])

import { dirname, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

import { TEXT_PARTS, type TextPart } from '../../../src/i18n/parts.ts'
import { sourceFiles } from '../../support/factories.ts'

// A page that shows a text must have loaded its part. What is loaded together follows from the imports, so a test can tell.

const SOURCES = new Map(sourceFiles().map(({ path, text }) => [path, text]))

const keysOf = new Map<TextPart, ReadonlySet<string>>()
for (const part of Object.keys(TEXT_PARTS) as TextPart[]) {
  const { texts } = await TEXT_PARTS[part].en()
  keysOf.set(part, new Set(Object.keys(texts).map((key) => key.replace(/_(one|many|other)$/, ''))))
}

/** A module that is imported when it is needed, and the parts of the text that are loaded with it. */
type Entry = { from: string; module: string; parts: TextPart[] }

const LAZY = /lazyPart\(\s*\[([^\]]*)\],\s*async \(\) =>\s*\(await import\(\s*'([^']+)'/g

const entries: Entry[] = [...SOURCES].flatMap(([path, text]) =>
  [...text.matchAll(LAZY)].map((match) => ({
    from: path,
    module: posix.join(dirname(path), match[2] ?? ''),
    parts: [...(match[1] ?? '').matchAll(/'(\w+)'/g)].map((one) => one[1] as TextPart),
  })),
)

/** Everything that is loaded with a module: its own imports and theirs, but not what they import when needed. */
function loadedWith(module: string, seen = new Set<string>()): Set<string> {
  if (seen.has(module)) return seen
  seen.add(module)
  const text = SOURCES.get(module) ?? ''
  for (const [, from = ''] of text.matchAll(/^(?:import|export)\s+(?!type\s)(?:[^'"`;=]*?\sfrom\s+)?'(\.[^']+)'/gm)) {
    loadedWith(posix.join(dirname(module), from), seen)
  }
  return seen
}

/** The keys that a module spells. */
function spelt(module: string): string[] {
  const all = new Set([...keysOf.values()].flatMap((keys) => [...keys]))
  const text = SOURCES.get(module) ?? ''
  return [...text.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/gi)]
    .map((match) => match[1] ?? '')
    .filter((key) => all.has(key))
}

/** What a module and all that is loaded with it spell but do not load. */
function missing(module: string, parts: readonly TextPart[]): string[] {
  return [...loadedWith(module)]
    .filter((path) => !path.startsWith('src/i18n/'))
    .flatMap((path) =>
      spelt(path)
        .filter((key) => !parts.some((part) => keysOf.get(part)?.has(key)))
        .map((key) => `${path} says ${key}`),
    )
}

describe('the texts that are loaded', () => {
  it('with the first screen are those it says', () => {
    expect(loadedWith('src/app/main.tsx').size).toBeGreaterThan(60)
    expect(missing('src/app/main.tsx', ['core'])).toEqual([])
  })

  it('are found for every page', () => {
    expect(entries.length).toBeGreaterThan(6)
  })

  it.each(entries)('with $module are those it says', ({ module, parts }) => {
    expect(SOURCES.has(module)).toBe(true)
    expect(missing(module, ['core', ...parts])).toEqual([])
  })
})

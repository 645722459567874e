import { dirname, posix } from 'node:path'
import { expect, it } from 'vitest'

import { TEXTS } from '../../../src/i18n/texts.ts'
import { sourceFiles } from '../../support/factories.ts'

// The first screen is rendered with the core text alone. What is loaded with it follows from the imports, so a test can tell.

const SOURCES = new Map(sourceFiles().map(({ path, text }) => [path, text]))

/** Every module that is loaded with one: its own imports and theirs, but not what they import when needed. */
function loadedWith(module: string, seen = new Set<string>()): Set<string> {
  if (seen.has(module)) return seen
  seen.add(module)
  const text = SOURCES.get(module) ?? ''
  for (const [, from = ''] of text.matchAll(/^(?:import|export)\s+(?!type\s)(?:[^'"`;=]*?\sfrom\s+)?'(\.[^']+)'/gm)) {
    loadedWith(posix.join(dirname(module), from), seen)
  }
  return seen
}

it('nothing that is loaded with the first screen has a text of the pages', async () => {
  const keys = Object.keys((await TEXTS.pages.en()).texts)
  expect(keys.length).toBeGreaterThan(100)
  const modules = [...loadedWith('src/app/main.tsx')].filter((path) => !path.startsWith('src/i18n/'))
  expect(modules.length).toBeGreaterThan(60)
  const wrong = modules.flatMap((path) => {
    const spelt = new Set(
      [...(SOURCES.get(path) ?? '').matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/gi)].map(([, key]) => key),
    )
    return keys.filter((key) => spelt.has(key)).map((key) => `${path} says ${key}`)
  })
  expect(wrong).toEqual([])
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

import { drawArchitecture } from './support/architecture/draw.ts'
import { importsOf, SOURCES, target } from './support/imports.ts'
import { PROJECT_ROOT } from './support/paths.ts'

// The floors of the house: imports point down only, and the rooms on one floor do not know each other.

/** What each room of src may import besides itself. Whoever adds a room says here on which floor it lies. */
const PURE = ['lib', 'domain']
const BELOW_COMPONENTS = [...PURE, 'pipeline', 'search', 'stack', 'facts', 'worker']
const BELOW_PAGES = [...BELOW_COMPONENTS, 'queries', 'routing', 'stores', 'ui', 'i18n']
const MAY_IMPORT: Record<string, readonly string[]> = {
  lib: [],
  domain: ['lib'],
  pipeline: PURE,
  search: PURE,
  stack: PURE,
  facts: PURE,
  worker: [...PURE, 'pipeline', 'search', 'stack'],
  offline: ['lib'],
  queries: BELOW_COMPONENTS,
  routing: BELOW_COMPONENTS,
  stores: BELOW_COMPONENTS,
  ui: ['lib'],
  i18n: ['lib'],
  components: BELOW_PAGES,
  pages: [...BELOW_PAGES, 'components'],
  app: [...BELOW_PAGES, 'components', 'pages'],
  build: [...PURE, 'pipeline', 'search', 'stack', 'facts', 'offline'],
  refresh: [...PURE, 'pipeline', 'facts', 'build'],
  cli: [...PURE, 'pipeline', 'search', 'facts', 'build', 'refresh'],
}

/** The packages that the pure floors may use: none knows a page, a network or a file. */
const PURE_PACKAGES: Record<string, readonly string[]> = {
  lib: [],
  domain: [],
  pipeline: ['js-yaml', 'valibot'],
  search: ['fuse.js'],
  stack: ['js-yaml'],
  facts: [],
}

/** The rooms of the command line, which may use Node. */
const NODE_ROOMS = new Set(['build', 'refresh', 'cli'])

/** Packages that only the worker's side and the tools may load. */
const OFF_THE_MAIN_THREAD = ['js-yaml', 'valibot', 'fuse.js', 'idb-keyval']

const BY_PATH = new Map(SOURCES.map((source) => [source.path, source]))

/** "@scope/name/part" is a part of the package "@scope/name". */
function packageOf(from: string): string {
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/')
}

const rooms = Object.keys(MAY_IMPORT)

describe('the floors', () => {
  it('have a place for every room', () => {
    expect([...new Set(SOURCES.map((source) => source.room))].toSorted()).toEqual(rooms.toSorted())
  })

  it('have no circle', () => {
    const reaches = (room: string, seen: readonly string[]): string[] =>
      (MAY_IMPORT[room] ?? []).flatMap((one) => (seen.includes(one) ? [] : [one, ...reaches(one, [...seen, one])]))
    for (const room of rooms) expect(reaches(room, [])).not.toContain(room)
  })

  it.each(rooms)('%s imports from below alone', (room) => {
    const wrong = SOURCES.filter((source) => source.room === room).flatMap((source) =>
      source.imports.flatMap(({ from }) => {
        const path = target(source, from)
        if (path === undefined) return []
        const [top, other = ''] = path.split('/')
        const isAllowed = top === 'src' && (other === room || MAY_IMPORT[room]?.includes(other))
        return isAllowed ? [] : [`${source.path} imports ${path}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('are as docs/architecture.svg draws them (npm run docs:picture draws it anew)', () => {
    expect(readFileSync(join(PROJECT_ROOT, 'docs/architecture.svg'), 'utf8')).toBe(drawArchitecture())
  })

  it('have no import that leads nowhere', () => {
    const lost = SOURCES.flatMap((source) =>
      source.imports.flatMap(({ from }) => {
        const path = target(source, from)
        return path === undefined || existsSync(join(PROJECT_ROOT, path.replace(/\?.*$/, '')))
          ? []
          : [`${source.path} imports ${path}`]
      }),
    )
    expect(lost).toEqual([])
  })

  it('are read whole: nearly every file imports something', () => {
    expect(SOURCES.length).toBeGreaterThan(90)
    expect(SOURCES.filter((source) => source.imports.length > 0).length / SOURCES.length).toBeGreaterThan(0.75)
    expect(
      importsOf("import {\n  a,\n  type B,\n} from './c.ts'\nimport type { D } from 'd'\nimport './e.css'"),
    ).toEqual([
      { from: './c.ts', isType: false },
      { from: 'd', isType: true },
      { from: './e.css', isType: false },
    ])
    expect(importsOf("export { a } from './a.ts'\nconst b = (await import('./b.ts')).b")).toEqual([
      { from: './a.ts', isType: false },
      { from: './b.ts', isType: false },
    ])
  })
})

/** The first circle in what imports what, from a file back to itself; empty when there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const walk = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (done.has(path)) return []
    for (const next of imports.get(path) ?? []) {
      const circle = walk(next, [...way, path])
      if (circle.length > 0) return circle
    }
    done.add(path)
    return []
  }
  for (const path of imports.keys()) {
    const circle = walk(path, [])
    if (circle.length > 0) return circle
  }
  return []
}

describe('the files', () => {
  // The linter sees no circle that is closed by `import()`.
  it('import each other in no circle, types and what is loaded later included', () => {
    const imports = new Map(
      SOURCES.map((source) => [
        source.path,
        source.imports.flatMap(({ from }) => target(source, from)?.replace(/\?.*$/, '') ?? []),
      ]),
    )
    expect(circleIn(imports)).toEqual([])
    expect(circleIn(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', ['d']], ['d', ['b']]]))).toEqual(['b', 'c', 'd', 'b']) // prettier-ignore
    expect(circleIn(new Map([['a', ['a']]]))).toEqual(['a', 'a'])
    expect(circleIn(new Map([['a', ['b', 'c']], ['b', ['c']]]))).toEqual([]) // prettier-ignore
  })

  it.each(['src/components', 'src/domain'])('of %s lie in rooms, at most three loose', (folder) => {
    const entries = readdirSync(join(PROJECT_ROOT, folder), { withFileTypes: true })
    expect(entries.filter((entry) => entry.isDirectory()).length).toBeGreaterThan(5)
    const loose = entries.filter((entry) => /\.(?:tsx?|css)$/.test(entry.name)).map(({ name }) => name)
    expect(loose.length, loose.join(', ')).toBeLessThanOrEqual(3)
  })
})

describe('the pure floors', () => {
  it.each(Object.entries(PURE_PACKAGES))('%s: no packages but %j', (room, packages) => {
    const wrong = SOURCES.filter((source) => source.room === room).flatMap((source) =>
      source.imports
        .filter(({ from }) => !from.startsWith('.') && !packages.includes(packageOf(from)))
        .map(({ from }) => `${source.path} imports ${from}`),
    )
    expect(wrong).toEqual([])
  })

  it('compile without the DOM and without Node', () => {
    const config = JSON.parse(readFileSync(join(PROJECT_ROOT, 'src/tsconfig.pure.json'), 'utf8')) as {
      compilerOptions: { lib: string[]; types: string[] }
      include: string[]
    }
    expect(config.include.toSorted()).toEqual(Object.keys(PURE_PACKAGES).toSorted())
    expect(config.compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] })
  })

  it('name nothing of a page', () => {
    const PAGE = /(?<![.\w'-])(?:window|document|localStorage|sessionStorage|navigator|fetch|globalThis)(?=[.(])/
    const pure = SOURCES.filter((source) => source.room in PURE_PACKAGES && !source.path.endsWith('.d.ts'))
    expect(pure.filter((source) => PAGE.test(source.text)).map((source) => source.path)).toEqual([])
  })
})

it('the browser’s code has nothing of Node, and React stays above', () => {
  const wrong = SOURCES.filter((source) => !NODE_ROOMS.has(source.room)).flatMap((source) =>
    source.imports
      .filter(({ from }) => from.startsWith('node:') || (/^react(-dom)?(\/|$)/.test(from) && source.room === 'worker'))
      .map(({ from }) => `${source.path} imports ${from}`),
  )
  expect(wrong).toEqual([])
})

/** Every package that is loaded with `entry`, and by which way; a new Worker is another thread. */
function loadedWith(entry: string): Map<string, string> {
  const packages = new Map<string, string>()
  const seen = new Set<string>()
  const walk = (path: string, way: string) => {
    const source = BY_PATH.get(path)
    if (!source || seen.has(path)) return
    seen.add(path)
    for (const { from, isType } of source.imports) {
      if (isType) continue
      const next = target(source, from)
      if (next !== undefined) walk(next, `${way} → ${relative('src', next)}`)
      else if (!packages.has(packageOf(from))) packages.set(packageOf(from), way)
    }
  }
  walk(entry, relative('src', entry))
  return packages
}

describe('the main thread', () => {
  const packages = loadedWith('src/app/main.tsx')

  it('is walked from its entry', () => {
    expect([...packages.keys()]).toEqual(expect.arrayContaining(['react', '@tanstack/react-query', 'zustand']))
  })

  it.each(OFF_THE_MAIN_THREAD)('does not load %s', (name) => {
    expect(packages.get(name)).toBeUndefined()
  })

  it('leaves them to the worker', () => {
    expect([...loadedWith('src/worker/landscape.worker.ts').keys()].toSorted()).toEqual(OFF_THE_MAIN_THREAD.toSorted())
  })
})

describe('keys', () => {
  const listening = SOURCES.filter(({ text }) =>
    /onKey(?:Down|Up|Press)|'key(?:down|up|press)'|KeyboardEvent/.test(text),
  )

  // While an input method composes a word, Enter and Escape are its own: lib/keys.ts knows how each browser says so.
  it('are read by `keyOf` alone', () => {
    const READ =
      /\b(?:event|pressed|press|nativeEvent|e)\??\.(?:key|code|keyCode|which|charCode)\b|\{[^{}]*\bkey\b[^{}]*\}\s*(?::\s*\w*Event|=\s*event\b)/
    expect(listening.length).toBeGreaterThan(12)
    expect(listening.filter(({ text }) => READ.test(text)).map(({ path }) => path)).toEqual([])
    expect(READ.test("if (event.key === 'Escape') close()")).toBe(true)
    expect(READ.test('const { key, target } = event')).toBe(true)
    expect(READ.test('({ key }: KeyboardEvent) => key')).toBe(true)
    expect(READ.test("onKeyDown={(event) => keyOf(event) === 'Escape'}")).toBe(false)
  })

  it('that send, close or empty something are kept from the browser while a word is composed', () => {
    const own = SOURCES.filter(({ text }) => /<dialog\b|<input\b[^>]*\btype="(?:search|text)"/.test(text))
    expect(own.length).toBeGreaterThan(4)
    const left = own.filter(({ text }) => !/\b(?:keepComposing|compositionHandlers)\b/.test(text))
    expect(left.map(({ path }) => path)).toEqual([])
  })
})

describe('source files', () => {
  const lengths = SOURCES.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length, text }))

  it('have a median under 80 lines', () => {
    const sorted = lengths.map((one) => one.lines).toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80)
  })

  it('have at most 250 lines, or say why in their first comment ("long because …")', () => {
    const firstComment = (text: string) => /\/\*[\s\S]*?\*\/|(?:^\/\/.*\n)+/m.exec(text)?.[0] ?? ''
    const long = lengths.filter(({ lines, text }) => lines > 250 && !/long because/i.test(firstComment(text)))
    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
  })
})

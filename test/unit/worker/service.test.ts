import { describe, expect, it } from 'vitest'

import type { Landscape } from '../../../src/domain/landscape/landscape.ts'
import { LandscapeLoadError } from '../../../src/pipeline/parse.ts'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import type { StackTable } from '../../../src/stack/table.ts'
import { LiveFetchError } from '../../../src/worker/fetch-text.ts'
import { CACHE_FORMAT, type CachedFile } from '../../../src/worker/landscape-cache.ts'
import type { LoadedLandscape, CurrentSize, LiveAnswer, SearchTables } from '../../../src/worker/protocol.ts'
import { asLiveError, createService, type Service } from '../../../src/worker/service.ts'
import { fileOf, loadValue } from '../../support/factories.ts'

const URL = 'https://live.example/landscape.yml'
const BUNDLED_URL = 'https://app.example/landscape.json'
const NAMES = ['Foo', 'Bar', 'Baz', 'Prometheus', 'Kubernetes', 'Envoy', 'Helm', 'Harbor', 'Jaeger', 'NATS']
const fileWith = (...names: string[]) => JSON.stringify(fileOf(...names.map((name) => ({ name }))))
/** As the page lists them. */
const IN_ORDER = NAMES.toSorted()

const WHOLE = fileWith(...NAMES)
const EXTRACT = loadValue(fileOf({ name: 'Foo' }))
const CURRENT: CurrentSize = { key: 'bundled', items: NAMES.length, categories: ['Runtime'] }

const TABLES: SearchTables = {
  search: 'https://app.example/search.json',
  sentences: {
    en: ['https://app.example/sentences1-en.json', 'https://app.example/sentences2-en.json'],
    fr: ['https://app.example/sentences1-fr.json', 'https://app.example/sentences2-fr.json'],
  },
  stack: 'https://app.example/stack.json',
}
const TABLE_URLS = [TABLES.search, ...TABLES.sentences.en, ...TABLES.sentences.fr]

/** A service in a world of fakes: `world.live` is what the address answers, `world.cached` is the stored file. */
function serviceIn(
  start: { live?: string; status?: number; cached?: CachedFile | undefined; extract?: Landscape } = {},
) {
  const world = {
    live: WHOLE,
    status: 200,
    cached: undefined,
    extract: EXTRACT,
    writes: 0,
    tablesStatus: 200,
    images: undefined as Partial<StackTable> | undefined,
    asked: [] as string[],
    ...start,
  }
  let time = 1000
  const service = createService({
    cache: {
      read: (url) => Promise.resolve(world.cached?.url === url ? world.cached : undefined),
      write: (file) => {
        world.cached = file
        world.writes += 1
        return Promise.resolve()
      },
      delete: (url) => {
        if (world.cached?.url === url) world.cached = undefined
        return Promise.resolve()
      },
    },
    fetcher: (input) => {
      const { url } = new Request(input)
      world.asked.push(url)
      if (TABLE_URLS.includes(url)) {
        const table = url === TABLES.search ? NO_KNOWLEDGE : ['', '']
        return Promise.resolve(Response.json(table, { status: world.tablesStatus }))
      }
      if (url === TABLES.stack) {
        const none: StackTable = { rows: {}, publishers: [], mirrors: {}, generic: [], not: [] }
        const { images } = world
        return Promise.resolve(images ? Response.json({ ...none, ...images }) : new Response('', { status: 404 }))
      }
      if (url === BUNDLED_URL) return Promise.resolve(Response.json(world.extract))
      return Promise.resolve(new Response(world.live, { status: world.status }))
    },
    now: () => (time += 1000),
  })
  const refresh = (current = CURRENT) => service.refresh({ url: URL, bundledUrl: BUNDLED_URL, current })
  const restore = () => service.restore({ url: URL, bundledUrl: BUNDLED_URL })
  return { world, service, refresh, restore }
}

const namesIn = (answer: LiveAnswer) =>
  answer.status === 'unchanged' ? [] : answer.loaded.landscape.items.map((item) => item.name)

/** The landscape in an answer with status `changed`. */
async function changed(answer: Promise<LiveAnswer>): Promise<LoadedLandscape> {
  const given = await answer
  if (given.status !== 'changed') throw new Error(`expected a changed landscape, not an answer "${given.status}"`)
  return given.loaded
}

describe('refresh', () => {
  it('returns a live file and caches it', async () => {
    const { world, refresh } = serviceIn()
    const answer = await refresh()
    expect(answer.status).toBe('changed')
    expect(namesIn(answer)).toEqual(IN_ORDER)
    expect(world.cached).toMatchObject({ format: CACHE_FORMAT, url: URL, text: WHOLE, fetchedAt: 2000 })
  })

  it('answers `unchanged` for the same bytes, and writes nothing', async () => {
    const { world, refresh } = serviceIn()
    const { key } = await changed(refresh())
    expect(await refresh({ ...CURRENT, key })).toEqual({ status: 'unchanged', key, fetchedAt: 3000 })
    expect(world.writes).toBe(1)
    world.live = `${WHOLE} `
    expect((await refresh({ ...CURRENT, key })).status).toBe('changed')
    expect(world.writes).toBe(2)
  })

  it('returns the loaded file to a page with another current landscape, and writes nothing', async () => {
    const { world, refresh } = serviceIn()
    const { key } = await changed(refresh())
    expect(await changed(refresh())).toMatchObject({ key })
    expect(world.writes).toBe(1)
  })

  it('answers `unchanged` for the file of the last visit', async () => {
    const earlier = serviceIn()
    await earlier.refresh()
    const { refresh, restore } = serviceIn({ cached: earlier.world.cached })
    const key = (await restore())?.key ?? ''
    expect(await refresh({ ...CURRENT, key })).toMatchObject({ status: 'unchanged', key })
  })

  it.each<[string, string, CurrentSize, string[]]>([
    ['cut short', fileWith(...NAMES.slice(0, 8)), CURRENT, []],
    ['without a category', WHOLE, { ...CURRENT, categories: ['Runtime', 'Wasm'] }, ['Wasm']],
  ])('does not cache a file that is %s', async (_what, live, current, missingCategories) => {
    const { world, refresh } = serviceIn({ live })
    expect(await refresh(current)).toMatchObject({ status: 'incomplete', missingCategories, currentItems: 10 })
    expect(world.writes).toBe(0)
  })

  it.each<[string, string, number, string]>([
    ['an error', 'sorry', 500, 'http'],
    ['a limit', '', 429, 'rate-limit'],
    ['a login page', '<!doctype html>\n<title>Sign in: now</title>', 200, 'not-yaml'],
    ['nothing', '', 200, 'empty'],
    ['an alias bomb', 'a: &a [1]\nlandscape: [*a]', 200, 'aliases'],
    ['another file', 'version: 1', 200, 'not-a-landscape'],
  ])('fails on %s, and never changes the last valid file', async (_what, live, status, failure) => {
    const { world, refresh, restore } = serviceIn()
    await refresh()
    const good = world.cached
    Object.assign(world, { live, status })
    const error: unknown = await refresh().catch((reason: unknown) => reason)
    expect(asLiveError(error).failure).toBe(failure)
    expect(world.cached).toBe(good)
    expect((await restore())?.landscape.items).toHaveLength(NAMES.length)
    Object.assign(world, { live: WHOLE, status: 200 })
    await changed(refresh())
    expect(world.cached).toBe(good)
  })
})

describe('restore', () => {
  it('returns undefined on a first visit', async () => {
    expect(await serviceIn().restore()).toBeUndefined()
  })

  it('returns the last valid file of an earlier visit, without a request', async () => {
    const earlier = serviceIn()
    await earlier.refresh()
    const { world, restore } = serviceIn({ cached: earlier.world.cached })
    expect((await restore())?.landscape.items.map((item) => item.name)).toEqual(IN_ORDER)
    expect(world.asked).toEqual([])
  })
})

describe('accept', () => {
  it('caches an incomplete file once the user has confirmed it, and compares with it then', async () => {
    const { world, service, refresh } = serviceIn({ live: fileWith('Foo') })
    const answer = await refresh()
    if (answer.status !== 'incomplete') throw new Error(`expected an incomplete file, not a ${answer.status} one`)
    await service.accept({ key: answer.loaded.key })
    expect(world.cached?.text).toBe(fileWith('Foo'))
    expect((await refresh({ ...CURRENT, key: answer.loaded.key })).status).toBe('unchanged')
  })

  it('caches nothing for another key', async () => {
    const { world, service, refresh } = serviceIn({ live: fileWith('Foo') })
    await refresh()
    await service.accept({ key: 'something else' })
    expect(world.writes).toBe(0)
  })
})

describe('another landscape', () => {
  const ADDRESS = 'https://files.example/landscape.yml'
  const OTHER = fileWith('Foo', 'Only Here')
  const openAddress = (service: Service) =>
    service.open({ source: { kind: 'address', url: ADDRESS }, bundledUrl: BUNDLED_URL })
  const openFile = (service: Service, text: string, name = 'own.yml') =>
    service.open({ source: { kind: 'file', name, file: new Blob([text]), modifiedAt: 500 }, bundledUrl: BUNDLED_URL })

  it('is read from its address, and cached only once the user has confirmed it', async () => {
    const { world, service } = serviceIn({ live: OTHER })
    const { other, loaded } = await openAddress(service)
    expect(other).toEqual({ kind: 'address', id: ADDRESS })
    expect(loaded.landscape.items.map((item) => item.knownAs)).toEqual([undefined, ''])
    expect(world.writes).toBe(0)
    await service.accept({ key: loaded.key })
    expect(world.cached).toMatchObject({ url: ADDRESS, isOther: true, text: OTHER })
    const again = await service.refresh({ url: ADDRESS, bundledUrl: BUNDLED_URL, isOther: true, current: CURRENT })
    expect(again).toMatchObject({ status: 'changed', loaded: { key: loaded.key } })
  })

  it('is read from disk, and restored at the next visit', async () => {
    const { world, service } = serviceIn()
    const { other, loaded } = await openFile(service, OTHER)
    expect(other).toEqual({ kind: 'file', id: 'file:own.yml', name: 'own.yml' })
    expect(loaded).toMatchObject({ fetchedAt: 2000, modifiedAt: 500 })
    await service.accept({ key: loaded.key })
    const next = serviceIn({ cached: world.cached })
    const restored = await next.service.restore({ url: other.id, bundledUrl: BUNDLED_URL, isOther: true })
    expect(restored).toMatchObject({ key: loaded.key, modifiedAt: 500 })
    expect(next.world.asked).toEqual([])
  })

  it('does not affect the CNCF’s file, and is deleted when the user leaves it', async () => {
    const { service, refresh, restore } = serviceIn()
    const { key } = await changed(refresh())
    const { other, loaded } = await openFile(service, OTHER)
    await service.accept({ key: loaded.key })
    expect((await restore())?.key).toBe(key)
    await service.forget({ url: other.id })
    expect(await service.restore({ url: other.id, bundledUrl: BUNDLED_URL })).toBeUndefined()
    expect((await restore())?.key).toBe(key)
  })

  it.each([
    ['not YAML', 'a: [', 'not-yaml'],
    ['an alias bomb', 'a: &a [1]\nlandscape: [*a]', 'aliases'],
    ['another file', 'version: 1', 'not-a-landscape'],
    ['empty', '', 'empty'],
  ])('is refused when it is %s, and nothing is cached', async (_what, text, failure) => {
    const { world, service } = serviceIn({ live: text })
    for (const opened of [openFile(service, text), openAddress(service)]) {
      const error: unknown = await opened.catch((reason: unknown) => reason)
      expect(asLiveError(error).failure).toBe(failure)
    }
    expect(world.writes).toBe(0)
  })

  it('is requested without following redirects', async () => {
    const asked: (RequestInit | undefined)[] = []
    const redirect = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })
    const service = createService({
      cache: { read: async () => undefined, write: async () => {}, delete: async () => {} },
      fetcher: (_url, init) => {
        asked.push(init)
        return Promise.resolve(redirect)
      },
      now: () => 0,
    })
    await expect(openAddress(service)).rejects.toMatchObject({ error: { failure: 'redirect' } })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ redirect: 'manual', credentials: 'omit' })
  })
})

describe('search', () => {
  const found = ({ hits }: { hits: readonly { id: string }[] }) => hits.map((hit) => hit.id)

  it('searches the bundled landscape by its address; everything is fetched once', async () => {
    const { world, service } = serviceIn({ extract: loadValue(fileOf(...NAMES.map((name) => ({ name })))) })
    const source = { key: 'bundled', url: BUNDLED_URL } as const
    const search = async (query: string) => found(await service.search({ source, tables: TABLES, query }))
    expect((await search('promethus'))[0]).toBe('prometheus')
    expect(await search('asdfqwer')).toEqual([])
    expect(world.asked.toSorted()).toEqual([BUNDLED_URL, ...TABLE_URLS].toSorted())
  })

  it('searches a loaded file, and one waiting for confirmation, by its key', async () => {
    const { world, service, refresh } = serviceIn()
    const first = await changed(refresh())
    world.live = fileWith('Newcomer')
    const second = await refresh()
    if (second.status !== 'incomplete') throw new Error('the world is not as it should be')
    const search = async (key: string, query: string) =>
      found(await service.search({ source: { key }, tables: TABLES, query }))
    expect(await search(first.key, 'helm')).toEqual(['helm'])
    expect(await search(second.loaded.key, 'newcomer')).toEqual(['newcomer'])
    expect(await search(second.loaded.key, 'helm')).not.toContain('helm')
    expect(await search(first.key, 'newcomer')).not.toContain('newcomer')
  })

  it('fetches the table of images for a query that may name one, and answers without it when it is missing', async () => {
    const { world, service } = serviceIn({ extract: loadValue(fileOf(...NAMES.map((name) => ({ name })))) })
    const search = (query: string) =>
      service.search({ source: { key: 'bundled', url: BUNDLED_URL }, tables: TABLES, query })
    await search('prometheus')
    expect(world.asked).not.toContain(TABLES.stack)
    expect((await search('acme/metrics:v2')).hits).toEqual([])
    world.images = { rows: { prometheus: { images: ['acme/metrics'] } } }
    // It is asked for again after three seconds. Each look at the clock takes one here.
    expect((await search('acme/metrics:v2')).hits).toEqual([])
    await search('acme/metrics:v2')
    expect((await search('acme/metrics:v2')).hits).toMatchObject([{ id: 'prometheus', reason: { of: 'image' } }])
    expect((await search('acme/metrics:v3')).hits).toHaveLength(1)
    expect(world.asked.filter((url) => url === TABLES.stack)).toHaveLength(2)
  })

  it('fails for a landscape that is not loaded', async () => {
    const { service } = serviceIn()
    const failing = service.search({ source: { key: 'gone' }, tables: TABLES, query: 'x' })
    await expect(failing).rejects.toMatchObject({ error: { failure: 'worker' } })
  })

  it('fails when its tables cannot be loaded, and tries again', async () => {
    const { world, service } = serviceIn()
    const search = (query: string) =>
      service.search({ source: { key: 'bundled', url: BUNDLED_URL }, tables: TABLES, query })
    world.tablesStatus = 404
    await expect(search('foo')).rejects.toMatchObject({ error: { failure: 'worker' } })
    world.tablesStatus = 200
    expect(found(await search('foo'))).toEqual(['foo'])
  })
})

it.each<[unknown, object]>([
  [new LiveFetchError('http', 'The server answered 500.', 500), { failure: 'http', status: 500 }],
  [new LandscapeLoadError('empty', 'The file is empty.'), { failure: 'empty', detail: 'The file is empty.' }],
  [new TypeError('odd'), { failure: 'worker', detail: 'TypeError: odd' }],
  ['a text', { failure: 'worker', detail: 'a text' }],
])('asLiveError(%s)', (error, expected) => {
  expect(asLiveError(error)).toMatchObject(expected)
})

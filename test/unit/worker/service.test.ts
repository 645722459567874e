import { describe, expect, it } from 'vitest'

import type { Landscape } from '../../../src/domain/landscape/landscape.ts'
import { LandscapeLoadError } from '../../../src/pipeline/parse.ts'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import type { StackTable } from '../../../src/stack/table.ts'
import { LiveFetchError } from '../../../src/worker/fetch-text.ts'
import { KEPT_FORMAT, type KeptFile } from '../../../src/worker/keeper.ts'
import type { HeldLandscape, HeldSize, LiveAnswer, SearchTables } from '../../../src/worker/protocol.ts'
import { asLiveError, createService, type Service } from '../../../src/worker/service.ts'
import { fileOf, loadValue } from '../../support/factories.ts'

const URL = 'https://live.example/landscape.yml'
const KNOWN_URL = 'https://app.example/landscape.json'
const NAMES = ['Foo', 'Bar', 'Baz', 'Prometheus', 'Kubernetes', 'Envoy', 'Helm', 'Harbor', 'Jaeger', 'NATS']
const fileWith = (...names: string[]) => JSON.stringify(fileOf(...names.map((name) => ({ name }))))
/** As the page lists them. */
const IN_ORDER = NAMES.toSorted()

const WHOLE = fileWith(...NAMES)
const EXTRACT = loadValue(fileOf({ name: 'Foo' }))
const HELD: HeldSize = { key: 'extract', items: NAMES.length, categories: ['Runtime'] }

const TABLES: SearchTables = {
  search: 'https://app.example/search.json',
  sentences: { en: 'https://app.example/sentences-en.json', fr: 'https://app.example/sentences-fr.json' },
  stack: 'https://app.example/stack.json',
}
const TABLE_URLS = [TABLES.search, TABLES.sentences.en, TABLES.sentences.fr]

/** A service in a world of fakes: `world.live` is what the address answers, `world.kept` what lies in storage. */
function serviceIn(start: { live?: string; status?: number; kept?: KeptFile | undefined; extract?: Landscape } = {}) {
  const world = {
    live: WHOLE,
    status: 200,
    kept: undefined,
    extract: EXTRACT,
    writes: 0,
    tablesStatus: 200,
    images: undefined as Partial<StackTable> | undefined,
    asked: [] as string[],
    ...start,
  }
  let time = 1000
  const service = createService({
    keeper: {
      read: (url) => Promise.resolve(world.kept?.url === url ? world.kept : undefined),
      write: (file) => {
        world.kept = file
        world.writes += 1
        return Promise.resolve()
      },
      forget: (url) => {
        if (world.kept?.url === url) world.kept = undefined
        return Promise.resolve()
      },
    },
    fetcher: (input) => {
      const { url } = new Request(input)
      world.asked.push(url)
      if (TABLE_URLS.includes(url)) {
        const table = url === TABLES.search ? NO_KNOWLEDGE : {}
        return Promise.resolve(Response.json(table, { status: world.tablesStatus }))
      }
      if (url === TABLES.stack) {
        const none: StackTable = { rows: {}, publishers: [], mirrors: {}, generic: [], not: [] }
        const { images } = world
        return Promise.resolve(images ? Response.json({ ...none, ...images }) : new Response('', { status: 404 }))
      }
      if (url === KNOWN_URL) return Promise.resolve(Response.json(world.extract))
      return Promise.resolve(new Response(world.live, { status: world.status }))
    },
    now: () => (time += 1000),
  })
  const refresh = (held = HELD) => service.refresh({ url: URL, knownUrl: KNOWN_URL, held })
  const restore = () => service.restore({ url: URL, knownUrl: KNOWN_URL })
  return { world, service, refresh, restore }
}

const namesIn = (answer: LiveAnswer) =>
  answer.status === 'unchanged' ? [] : answer.held.landscape.items.map((item) => item.name)

/** The landscape that an answer hands over as changed. */
async function changed(answer: Promise<LiveAnswer>): Promise<HeldLandscape> {
  const given = await answer
  if (given.status !== 'changed') throw new Error(`expected a changed landscape, not an answer "${given.status}"`)
  return given.held
}

describe('refresh', () => {
  it('takes over a live file and keeps it', async () => {
    const { world, refresh } = serviceIn()
    const answer = await refresh()
    expect(answer.status).toBe('changed')
    expect(namesIn(answer)).toEqual(IN_ORDER)
    expect(world.kept).toMatchObject({ format: KEPT_FORMAT, url: URL, text: WHOLE, fetchedAt: 2000 })
  })

  it('says that nothing has changed, by the bytes, and writes nothing', async () => {
    const { world, refresh } = serviceIn()
    const { key } = await changed(refresh())
    expect(await refresh({ ...HELD, key })).toEqual({ status: 'unchanged', key, fetchedAt: 3000 })
    expect(world.writes).toBe(1)
    world.live = `${WHOLE} `
    expect((await refresh({ ...HELD, key })).status).toBe('changed')
    expect(world.writes).toBe(2)
  })

  it('hands over what it holds to a page that shows something else, and writes nothing', async () => {
    const { world, refresh } = serviceIn()
    const { key } = await changed(refresh())
    expect(await changed(refresh())).toMatchObject({ key })
    expect(world.writes).toBe(1)
  })

  it('says that nothing has changed since the last visit', async () => {
    const earlier = serviceIn()
    await earlier.refresh()
    const { refresh, restore } = serviceIn({ kept: earlier.world.kept })
    const key = (await restore())?.key ?? ''
    expect(await refresh({ ...HELD, key })).toMatchObject({ status: 'unchanged', key })
  })

  it.each<[string, string, HeldSize, string[]]>([
    ['cut short', fileWith(...NAMES.slice(0, 8)), HELD, []],
    ['without a category', WHOLE, { ...HELD, categories: ['Runtime', 'Wasm'] }, ['Wasm']],
  ])('does not keep a file that is %s', async (_what, live, held, missingCategories) => {
    const { world, refresh } = serviceIn({ live })
    expect(await refresh(held)).toMatchObject({ status: 'incomplete', missingCategories, heldItems: 10 })
    expect(world.writes).toBe(0)
  })

  it.each<[string, string, number, string]>([
    ['an error', 'sorry', 500, 'http'],
    ['a limit', '', 429, 'rate-limit'],
    ['a login page', '<!doctype html>\n<title>Sign in: now</title>', 200, 'not-yaml'],
    ['nothing', '', 200, 'empty'],
    ['an alias bomb', 'a: &a [1]\nlandscape: [*a]', 200, 'aliases'],
    ['another file', 'version: 1', 200, 'not-a-landscape'],
  ])('fails on %s, and never touches the last good file', async (_what, live, status, failure) => {
    const { world, refresh, restore } = serviceIn()
    await refresh()
    const good = world.kept
    Object.assign(world, { live, status })
    const error: unknown = await refresh().catch((reason: unknown) => reason)
    expect(asLiveError(error).failure).toBe(failure)
    expect(world.kept).toBe(good)
    expect((await restore())?.landscape.items).toHaveLength(NAMES.length)
    Object.assign(world, { live: WHOLE, status: 200 })
    await changed(refresh())
    expect(world.kept).toBe(good)
  })
})

describe('restore', () => {
  it('has nothing on a first visit', async () => {
    expect(await serviceIn().restore()).toBeUndefined()
  })

  it('gives the last good file of an earlier visit, without asking the network', async () => {
    const earlier = serviceIn()
    await earlier.refresh()
    const { world, restore } = serviceIn({ kept: earlier.world.kept })
    expect((await restore())?.landscape.items.map((item) => item.name)).toEqual(IN_ORDER)
    expect(world.asked).toEqual([])
  })
})

describe('accept', () => {
  it('keeps a doubtful file because the person asked for it, and then it is the one held', async () => {
    const { world, service, refresh } = serviceIn({ live: fileWith('Foo') })
    const answer = await refresh()
    if (answer.status !== 'incomplete') throw new Error(`expected an incomplete file, not a ${answer.status} one`)
    await service.accept({ key: answer.held.key })
    expect(world.kept?.text).toBe(fileWith('Foo'))
    expect((await refresh({ ...HELD, key: answer.held.key })).status).toBe('unchanged')
  })

  it('keeps nothing for another key', async () => {
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
    service.open({ source: { kind: 'address', url: ADDRESS }, knownUrl: KNOWN_URL })
  const openFile = (service: Service, text: string, name = 'own.yml') =>
    service.open({ source: { kind: 'file', name, file: new Blob([text]), modifiedAt: 500 }, knownUrl: KNOWN_URL })

  it('is read from its address, and kept only once the person has taken it', async () => {
    const { world, service } = serviceIn({ live: OTHER })
    const { other, held } = await openAddress(service)
    expect(other).toEqual({ kind: 'address', id: ADDRESS })
    expect(held.landscape.items.map((item) => item.knownAs)).toEqual([undefined, ''])
    expect(world.writes).toBe(0)
    await service.accept({ key: held.key })
    expect(world.kept).toMatchObject({ url: ADDRESS, isOther: true, text: OTHER })
    const again = await service.refresh({ url: ADDRESS, knownUrl: KNOWN_URL, isOther: true, held: HELD })
    expect(again).toMatchObject({ status: 'changed', held: { key: held.key } })
  })

  it('is read from disk, and is there at the next visit as it was', async () => {
    const { world, service } = serviceIn()
    const { other, held } = await openFile(service, OTHER)
    expect(other).toEqual({ kind: 'file', id: 'file:own.yml', name: 'own.yml' })
    expect(held).toMatchObject({ fetchedAt: 2000, modifiedAt: 500 })
    await service.accept({ key: held.key })
    const next = serviceIn({ kept: world.kept })
    const restored = await next.service.restore({ url: other.id, knownUrl: KNOWN_URL, isOther: true })
    expect(restored).toMatchObject({ key: held.key, modifiedAt: 500 })
    expect(next.world.asked).toEqual([])
  })

  it('does not touch what is held of the CNCF’s, and is forgotten when it is left', async () => {
    const { service, refresh, restore } = serviceIn()
    const { key } = await changed(refresh())
    const { other, held } = await openFile(service, OTHER)
    await service.accept({ key: held.key })
    expect((await restore())?.key).toBe(key)
    await service.forget({ url: other.id })
    expect(await service.restore({ url: other.id, knownUrl: KNOWN_URL })).toBeUndefined()
    expect((await restore())?.key).toBe(key)
  })

  it.each([
    ['not YAML', 'a: [', 'not-yaml'],
    ['an alias bomb', 'a: &a [1]\nlandscape: [*a]', 'aliases'],
    ['another file', 'version: 1', 'not-a-landscape'],
    ['empty', '', 'empty'],
  ])('is refused when it is %s, and nothing is kept', async (_what, text, failure) => {
    const { world, service } = serviceIn({ live: text })
    for (const opened of [openFile(service, text), openAddress(service)]) {
      const error: unknown = await opened.catch((reason: unknown) => reason)
      expect(asLiveError(error).failure).toBe(failure)
    }
    expect(world.writes).toBe(0)
  })

  it('is asked for at its own address alone: one that leads elsewhere is not followed', async () => {
    const asked: (RequestInit | undefined)[] = []
    const redirect = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })
    const service = createService({
      keeper: { read: async () => undefined, write: async () => {}, forget: async () => {} },
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

  it('searches the extract by its address; everything is fetched once', async () => {
    const { world, service } = serviceIn({ extract: loadValue(fileOf(...NAMES.map((name) => ({ name })))) })
    const source = { key: 'extract', url: KNOWN_URL } as const
    const search = async (query: string) => found(await service.search({ source, tables: TABLES, query }))
    expect((await search('promethus'))[0]).toBe('prometheus')
    expect(await search('asdfqwer')).toEqual([])
    expect(world.asked.toSorted()).toEqual([KNOWN_URL, ...TABLE_URLS].toSorted())
  })

  it('searches what is held, and what is doubtful, by its key', async () => {
    const { world, service, refresh } = serviceIn()
    const first = await changed(refresh())
    world.live = fileWith('Newcomer')
    const second = await refresh()
    if (second.status !== 'incomplete') throw new Error('the world is not as it should be')
    const search = async (key: string, query: string) =>
      found(await service.search({ source: { key }, tables: TABLES, query }))
    expect(await search(first.key, 'helm')).toEqual(['helm'])
    expect(await search(second.held.key, 'newcomer')).toEqual(['newcomer'])
    expect(await search(second.held.key, 'helm')).not.toContain('helm')
    expect(await search(first.key, 'newcomer')).not.toContain('newcomer')
  })

  it('fetches the table of images for a query that may name one, and does without where it is not to be had', async () => {
    const { world, service } = serviceIn({ extract: loadValue(fileOf(...NAMES.map((name) => ({ name })))) })
    const search = (query: string) =>
      service.search({ source: { key: 'extract', url: KNOWN_URL }, tables: TABLES, query })
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

  it('fails for a landscape that it does not hold', async () => {
    const { service } = serviceIn()
    const failing = service.search({ source: { key: 'gone' }, tables: TABLES, query: 'x' })
    await expect(failing).rejects.toMatchObject({ error: { failure: 'worker' } })
  })

  it('fails where its tables are not to be had, and tries again', async () => {
    const { world, service } = serviceIn()
    const search = (query: string) =>
      service.search({ source: { key: 'extract', url: KNOWN_URL }, tables: TABLES, query })
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

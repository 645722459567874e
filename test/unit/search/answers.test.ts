import { describe, expect, it } from 'vitest'

import type { Item } from '../../../src/domain/landscape/landscape.ts'
import { NO_KNOWLEDGE, type SearchKnowledge } from '../../../src/search/knowledge.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { search, type Tier } from '../../../src/search/search.ts'
import { intent, item } from './support-item.ts'

const levels = {
  rows: {
    graduated: { words: ['graduated'], weak: [], other: [] },
    sandbox: { words: ['sandbox'], weak: [], other: [] },
  },
  projects: ['projects'],
  project: [],
  fillers: [],
  negations: ['not'],
  never: [],
}
const over = (items: readonly Item[], knowledge: Partial<SearchKnowledge> = {}) => {
  const index = buildSearchIndex(items, { ...NO_KNOWLEDGE, levels, ...knowledge })
  return (query: string, ...without: Tier[]) => {
    const { hits, ...rest } = search(index, query, { without })
    return { ...rest, ids: hits.map(({ id }) => id), tiers: hits.map(({ tier }) => tier), hits }
  }
}

describe('addresses beside words', () => {
  const ask = over(
    [
      item('Heron', { homepageUrl: 'https://heron.example/', description: 'A bird of ponds.', roles: ['metrics'] }),
      item('Lapwing', { description: 'A bird of meadows.', roles: ['metrics'] }),
      item('Like Heron', { homepageUrl: 'https://like.example/' }),
    ],
    { likeness: { before: ['like'], after: [], between: ['vs'] }, intents: [intent('ponds', ['ponds'])], stop: ['a'] },
  )

  it.each<[query: string, ids: string[]]>([
    ['https://heron.example', ['heron']],
    ['https://heron.example bird', ['heron', 'lapwing']],
    ['bird https://heron.example', ['heron', 'lapwing']],
    ['like https://heron.example', ['lapwing']],
    ['https://heron.example vs lapwing', ['heron', 'lapwing']],
    ['https://like.example', ['like-heron']],
    ['https://nobody.example bird', ['lapwing', 'heron']],
    ['https://nobody.example', []],
  ])('%s', (query, ids) => {
    expect(ask(query).ids.toSorted()).toEqual(ids.toSorted())
    if (query.includes('heron.example')) expect(ask(query).ids[0]).toBe(ids[0])
  })

  it('tell what each is to its item, and suggest nothing', () => {
    const answer = ask('https://heron.example brid')
    expect(answer.hits[0]?.reason).toEqual({ kind: 'address', of: 'homepage' })
    expect(answer.didYouMean).toBeUndefined()
    expect(ask('https://nobody.example x').unknownAddresses).toEqual(['https://nobody.example'])
    expect(ask('like https://heron.example').hits[0]?.reason).toEqual({ kind: 'alike', name: 'Heron' })
    expect(ask('like https://heron.example').leftOut).toEqual([])
    expect(ask('https://heron.example ponds').intents.map(({ id }) => id)).toEqual(['ponds'])
  })
})

describe('levels of maturity', () => {
  const ask = over(
    [
      item('Dateless', { maturity: 'sandbox' }),
      item('Young', { maturity: 'sandbox', acceptedAt: '2024-01-01', description: 'A bird.' }),
      item('Known', { maturity: 'sandbox', acceptedAt: '2025-01-01' }),
      item('Old', { maturity: 'sandbox', acceptedAt: '2020-01-01', description: 'A bird.' }),
      item('Other Old', { maturity: 'sandbox', acceptedAt: '2020-01-01' }),
      item('Third Old', { maturity: 'sandbox', acceptedAt: '2020-01-01' }),
      item('Grown', { maturity: 'graduated', description: 'A bird.' }),
      item('None', { description: 'A bird.' }),
      item('Graduated Cylinder'),
      item('Speaks', { description: 'Has graduated.' }),
      item('Solves'),
      item('Term'),
      item('Gratuated'),
      item('Sandbox Works', { kind: 'member', description: 'A bird.' }),
    ],
    {
      aliases: { known: ['k', 'kn'] },
      intents: [
        intent('grown-up', ['graduated'], { main: ['solves'] }),
        intent('term', ['graduated'], { isTerm: true, main: ['term'] }),
        intent('fishing', ['fishing'], { main: ['none'] }),
      ],
      stop: ['a'],
    },
  )

  it('by themselves list what has them: level by level, the best known first, then the longest a project', () => {
    const sandbox = ['known', 'old', 'other-old', 'third-old', 'young', 'dateless']
    expect(ask('sandbox projects').ids.slice(0, 6)).toEqual(sandbox)
    expect(ask('sandbox, graduated').ids.slice(0, 7)).toEqual(['grown', ...sandbox])
    const { hits, level, leftOut, tiers } = ask('sandbox projects')
    expect(hits[0]?.reason).toEqual({ kind: 'filter' })
    expect(tiers.slice(0, 6)).toEqual(Array(6).fill('filter'))
    expect(level).toEqual({ levels: ['sandbox'], without: [], rest: '', isNone: false })
    expect(leftOut).toEqual([])
  })

  it('bring what is called so or solves a problem called so after that, and not what speaks of it', () => {
    expect(ask('graduated').ids).toEqual(['grown', 'solves', 'graduated-cylinder'])
    expect(ask('graduated').didYouMean).toBeUndefined()
  })

  it('list what is called so as well once, and guess nothing besides', () => {
    const own = over([item('Graduated Heron', { maturity: 'graduated' }), item('Gradated', {})])
    expect(own('graduated').ids).toEqual(['graduated-heron'])
    expect(over([item('Heron', { maturity: 'graduated' }), item('Gradated')])('graduated').ids).toEqual(['heron'])
  })

  it('beside words filter what these find', () => {
    expect(ask('bird sandbox').ids).toEqual(['old', 'young'])
    expect(ask('bird sandbox').level).toEqual({ levels: ['sandbox'], without: [], rest: 'bird', isNone: false })
    expect(ask('bird not sandbox').ids.toSorted()).toEqual(['grown', 'none', 'sandbox-works'])
    expect(ask('bird not sandbox').level).toEqual({ levels: [], without: ['sandbox'], rest: 'bird', isNone: false })
    expect(ask('bird').level).toBeUndefined()
  })

  it('that nothing has are said not to be had', () => {
    expect(ask('fishing sandbox').ids).toEqual(['none'])
    expect(ask('fishing sandbox').level?.isNone).toBe(true)
    expect(ask('vwvwvw sandbox')).toMatchObject({ ids: [], level: undefined })
  })

  it('belong to a name that has them, of technology', () => {
    expect(ask('graduated cylinder')).toMatchObject({ ids: ['graduated-cylinder'], level: undefined })
    expect(ask('sandbox works').level).toMatchObject({ levels: ['sandbox'], rest: 'works' })
  })

  it('are put right together with what stands beside them', () => {
    expect(ask('bird graduatd')).toMatchObject({ ids: ['grown'], didYouMean: 'bird graduated' })
    expect(ask('fishng sandbox').didYouMean).toBe('sandbox fishing')
    expect(ask('graduatedd').didYouMean).toBe('graduated')
    expect(ask('bird graduated').didYouMean).toBeUndefined()
  })
})

describe('versions', () => {
  const ask = over(
    [
      item('Postgres'),
      item('Web 3'),
      item('Sixteen', { description: 'Puts postgres 16 into a box.' }),
      item('Proxy', { description: 'A layer 4 proxy.' }),
      item('Level', { description: 'Layers of proxies.' }),
    ],
    {
      intents: [intent('five', ['area 5 watch'], { main: ['proxy'] })],
      stop: ['a', 'of'],
    },
  )

  it.each<[query: string, first: string | undefined, leftOut: string[]]>([
    ['postgres 16', 'postgres', ['16']],
    ['postgres 1.6', 'postgres', ['1.6']],
    ['web 3', 'web-3', []],
    ['web 3.1', 'web-3', ['3.1']],
    ['layer 4 proxy', 'proxy', []],
    ['area 5 watch', 'proxy', []],
    ['vwvwvw 1.6', undefined, []],
    ['vwvwvw 16', undefined, []],
    ['puts 16.2 box', 'sixteen', ['16.2']],
    ['puts 17 box', 'sixteen', []],
    ['postgres', 'postgres', []],
  ])('%s finds %s without %j', (query, first, leftOut) => {
    const answer = ask(query)
    expect([answer.ids[0], answer.leftOut]).toEqual([first, leftOut])
  })
})

it.each<[query: string, first: string, leftOut: string[]]>([
  ['zone 6.1 guard', 'proxy', []],
  ['grid 3.1', 'grid', []],
  ['grid 3.2', 'grid', ['3.2']],
])('versions that a name or a known problem has are no versions: %s', (query, first, leftOut) => {
  const ask = over([item('Proxy'), item('Grid 3.1', { id: 'grid' })], {
    intents: [intent('zone', ['zone 6.1 guard'], { main: ['proxy'] })],
  })
  expect([ask(query).ids[0], ask(query).leftOut]).toEqual([first, leftOut])
})

describe('signs', () => {
  const ask = over([
    item('🚀 Old', { maturity: 'archived' }),
    item('🚀\uFE0F🛰 Both', { maturity: 'graduated' }),
    item('🚀 New', { maturity: 'sandbox' }),
    item('What?! +1'),
    item('Plain'),
  ])

  it.each<[query: string, names: string[]]>([
    ['🚀', ['🚀\uFE0F🛰 Both', '🚀 New', '🚀 Old']],
    ['🚀 🛰', ['🚀\uFE0F🛰 Both']],
    ['🚀\uFE0F', ['🚀\uFE0F🛰 Both', '🚀 New', '🚀 Old']],
    ['🦄', []],
    ['?!', []],
    ['+', []],
  ])('%s stands in %j', (query, names) => {
    const { hits, tiers } = ask(query)
    expect(hits).toHaveLength(names.length)
    expect(tiers.every((tier) => tier === 'words')).toBe(true)
    if (names.length === 3) expect(ask(query).ids.map((id) => id.replace(/-\d+$/, ''))).toEqual(['both', 'new', 'old'])
  })
})

describe('what is not guessed', () => {
  const org = (name: string) => item(name, { kind: 'member' })
  it.each<[names: Item[], ids: string[]]>([
    [[item('Herzon')], ['herzon']],
    [
      [item('Herzon'), org('Heronry')],
      ['herzon', 'heronry'],
    ],
    [[item('Herzon'), org('Heron')], ['heron']],
    [[item('Herzon'), item('Heronx')], ['heronx']],
  ])('a name beside %j', (items, ids) => {
    expect(over(items)('heron').ids).toEqual(ids)
  })

  it('is what a query of daily life may have meant', () => {
    expect(over([item('Herzon')], { everyday: ['heron'] })('heron').ids).toEqual([])
    expect(over([item('Herzon')])('heron').tiers).toEqual(['fuzzy'])
    expect(over([item('Herzon')])('heron', 'fuzzy').tiers).toEqual(['text'])
    expect(over([item('Herzon')])('heron').didYouMean).toBe('Herzon')
  })

  it('is what a query asks for that is a known problem in other words', () => {
    const items = [item('Vpn', { roles: ['metrics'] }), item('Other', { roles: ['metrics'] }), item('Tunnel')]
    const likeness = { before: ['like'], after: ['alternative'], between: [] }
    const problem = over(items, { likeness, intents: [intent('i', ['vpn alternative'], { main: ['tunnel'] })] })
    expect(problem('vpn alternative').hits[0]?.reason.kind).toBe('solves')
    const alike = over(items, { likeness, stop: ['like'], intents: [intent('i', ['vpn'], { main: ['tunnel'] })] })
    expect(alike('like vpn').hits.map(({ reason }) => reason.kind)).toEqual(['alike'])
    expect(over(items, { likeness })('vpn alternative').ids).toEqual(['other'])
    expect(over(items, { likeness })('vpn alternative', 'intent').hits.map(({ reason }) => reason.kind)).not.toContain(
      'alike',
    )
  })
})

it('what texts say can be left out, and what problems are answered by', () => {
  const ask = over([item('Says', { description: 'A mesh.' }), item('Solves')], {
    intents: [intent('i', ['mesh'], { main: ['solves'] })],
  })
  expect(ask('mesh').ids).toEqual(['solves', 'says'])
  expect(ask('mesh', 'text').ids).toEqual(['solves'])
  expect(ask('mesh', 'intent').ids).toEqual(['says'])
  expect(ask('mesh', 'intent', 'text').ids).toEqual([])
})

describe('what must be said, and must not', () => {
  const ask = over(
    [
      item('Héron', { description: 'Birds of water.', maturity: 'sandbox' }),
      item('Lapwing', { description: 'Birds of land.', maturity: 'graduated' }),
      item('Works', { description: 'Birds.', kind: 'member' }),
    ],
    {
      sentences: { lapwing: { en: 'Cries at night.', fr: 'Crie la nuit.' } },
      aliases: { heron: ['Ardea cinerea'] },
      stop: ['of'],
    },
  )

  it.each<[query: string, ids: string[]]>([
    ['"birds of land"', ['lapwing']],
    ['"of land" "birds"', ['lapwing']],
    ['"of land" "water"', []],
    ['"heron"', ['heron']],
    ['"HÉRON"', ['heron']],
    ['"héronbirds"', []],
    ['"ardea cinerea"', ['heron']],
    ['"cries at"', ['lapwing']],
    ['"crie la nuit"', ['lapwing']],
    ['birds -land', ['heron', 'works']],
    ['birds -land -water', ['works']],
    ['birds "of" -land', ['heron']],
    ['-land', ['heron', 'works']],
    ['-land -water', ['works']],
    ['-birds', []],
    ['maturity:sandbox', ['heron']],
    ['maturity:sandbox -water', []],
    ['-maturity:none', ['lapwing', 'heron']],
    ['""', []],
    ['', []],
  ])('%s', (query, ids) => {
    expect(ask(query).ids).toEqual(ids)
  })

  it('leaves no suggestion where nothing is left', () => {
    expect(ask('lapwnig').didYouMean).toBe('Lapwing')
    expect(ask('lapwnig maturity:graduated').didYouMean).toBe('Lapwing')
    expect(ask('lapwnig maturity:sandbox')).toMatchObject({ ids: [], didYouMean: undefined })
    expect(ask('?').intents).toEqual([])
  })
})

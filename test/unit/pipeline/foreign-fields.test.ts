import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { identityKeys } from '../../../src/domain/landscape/identity.ts'
import type { Landscape } from '../../../src/domain/landscape/landscape.ts'
import { summarise } from '../../../src/domain/landscape/summary.ts'
import { groupByPlace } from '../../../src/domain/results/view.ts'
import { applySelection, NO_SELECTION } from '../../../src/domain/results/selection.ts'
import { FILE_LIMITS } from '../../../src/lib/limits.ts'
import { extractFacts } from '../../../src/pipeline/extract.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'
import { fileOf, loadValue } from '../../support/factories.ts'

// What other foundations' files have that the CNCF's has not: every form of it that landscape2 documents.

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/foreign/${name}.yml`, import.meta.url), 'utf8')
const placesIn = ({ categories }: Landscape) =>
  categories.map((category) => [category.name, category.subcategories.map((sub) => sub.name)])
const said = ({ issues }: Landscape) => issues.map(({ kind, outcome }) => `${kind} ${outcome}`)

describe('the list of categories', () => {
  const list = (name: string) => [{ name, subcategories: [{ name: 'Sub', items: [{ name: `${name} item` }] }] }]

  it('may be called categories', () => {
    const landscape = loadLandscape(fixture('categories-key'))
    expect(landscape.items.map((item) => item.name)).toEqual(['Alpha'])
    expect(landscape.issues).toEqual([])
  })

  it('has the right lines under either name', () => {
    const text = fixture('categories-key').replace('name: Alpha', 'title: Alpha')
    expect(loadLandscape(text.replace('- name: Beta', '')).issues[0]?.line).toBe(6)
    expect(loadLandscape(text.replace('categories:', 'landscape:')).issues[0]?.line).toBe(6)
  })

  it.each<[string, object, string[], string[]]>([
    ['null under the other name', { categories: list('A'), landscape: null }, ['A item'], ['bad-group repaired']],
    ['a text under the other name', { landscape: list('A'), categories: 'x' }, ['A item'], ['bad-group repaired']],
    ['a mapping under the other name', { landscape: {}, categories: list('A') }, ['A item'], ['bad-group repaired']],
    ['two lists', { categories: list('B'), landscape: list('A') }, ['A item', 'B item'], ['bad-group kept']],
    ['an empty one beside it', { categories: list('B'), landscape: [] }, ['B item'], ['bad-group kept']],
  ])('with %s, no entry is lost', (_what, value, names, issues) => {
    const landscape = loadValue(value)
    expect(landscape.items.map((item) => item.name)).toEqual(names)
    expect(said(landscape)).toEqual(issues)
  })

  it.each([{}, { category: [] }, { categories: null }, { categories: {} }, { landscape: 'x', categories: 7 }])(
    'that %j lacks is named in the refusal',
    (value) => {
      expect(() => loadValue(value)).toThrow('neither `categories` nor `landscape`')
    },
  )

  it('leads to the same extract', () => {
    const text = fixture('categories-key')
    expect(extractFacts(text, ['x'])).toBe(extractFacts(text.replace('categories:', 'landscape:'), ['x']))
  })
})

describe('places that second_path alone names', () => {
  const load = (paths: unknown, limits?: typeof FILE_LIMITS) =>
    loadLandscape(JSON.stringify(fileOf({ name: 'A', second_path: paths }, { name: 'B' })), undefined, limits)

  it('are made, counted, filtered and shown', () => {
    const landscape = loadLandscape(fixture('places-by-second-path'))
    expect(placesIn(landscape)).toEqual([
      ['Sector', ['Networking', 'Storage']],
      ['Projects', ['All']],
    ])
    expect(summarise(landscape)).toMatchObject({ categories: 2, subcategories: 3, items: 1 })
    expect(said(landscape)).toEqual(['dangling-path kept', 'dangling-path kept'])
    const selection = { ...NO_SELECTION, category: ['sector/storage'] }
    const [item] = applySelection(landscape.items, selection)
    expect(item).toMatchObject({ id: 'alpha', category: 'Projects', subcategory: 'All' })
    expect(groupByPlace(landscape, landscape.items, NO_SELECTION).map(({ id }) => id)).toEqual([
      'sector/networking',
      'sector/storage',
      'projects/all',
    ])
  })

  it('are one issue each, however many items name them, whatever the case and the spacing', () => {
    const names = ['New / Place', 'new /  place', 'NEW/PLACE', 'runtime / Other']
    const entries = names.map((path, index) => ({
      name: `Item ${index}`,
      second_path: [path, 'RUNTIME /container  runtime'],
    }))
    const landscape = loadValue(fileOf(...entries))
    expect(placesIn(landscape)).toEqual([
      ['Runtime', ['Container Runtime', 'Other']],
      ['New', ['Place']],
    ])
    expect(said(landscape)).toEqual(['dangling-path kept', 'dangling-path kept'])
    const place = { category: 'New', subcategory: 'Place' }
    expect(landscape.items.map((item) => item.additionalPaths)).toEqual([
      [place],
      [place],
      [place],
      [{ category: 'Runtime', subcategory: 'Other' }],
    ])
  })

  it.each<[string, [string, string][]]>([
    ['A / B', [['A', 'B']]],
    ['A/B', [['A', 'B']]],
    ['CI/CD / Runners', [['CI/CD', 'Runners']]],
    ['Tools / CI/CD', [['Tools', 'CI/CD']]],
    ['监控 / 平台', [['监控', '平台']]],
    ['Runtime / New', [['Runtime', 'New']]],
  ])('%j is a place', (text, paths) => {
    expect(load(text).items[0]?.additionalPaths).toEqual(
      paths.map(([category, subcategory]) => ({ category, subcategory })),
    )
  })

  it.each(['A', 'A / B / C', '/ B', 'A /', ' / ', '/', 'A // B', 'A / / B', 'https://a.example/b', '- / -'])(
    '%j is none: it is left out, and that is said',
    (text) => {
      const landscape = load([text, text])
      expect(landscape.items[0]?.additionalPaths).toEqual([])
      expect(landscape.categories).toHaveLength(1)
      expect(new Set(said(landscape))).toEqual(new Set(['dangling-path repaired']))
    },
  )

  it('may have a slash in a name that is declared', () => {
    const landscape = loadValue({
      landscape: [
        { name: 'CI / CD', subcategories: [{ name: 'Build / Test', items: [{ name: 'Own' }] }] },
        {
          name: 'Other',
          subcategories: [
            { name: 'All', items: [{ name: 'A', second_path: ['CI / CD / Build / Test', 'CI / CD / Runners'] }] },
          ],
        },
      ],
    })
    expect(placesIn(landscape)).toEqual([
      ['CI / CD', ['Build / Test', 'Runners']],
      ['Other', ['All']],
    ])
    expect(said(landscape)).toEqual(['dangling-path kept'])
  })

  it('do not change the ids of items', () => {
    const ids = (paths: string[]) => load(paths).items.map((item) => item.id)
    expect(ids(['A / B', 'C / D'])).toEqual(ids([]))
  })

  it('end where a file has as many as are read', () => {
    const invented = Array.from({ length: 20_000 }, (_, n) => `Invented ${n} / Place ${n}`)
    const entries = Array.from({ length: 100 }, (_, n) => ({
      name: `Item ${n}`,
      second_path: invented.slice(n * 200, (n + 1) * 200),
    }))
    const { categories, items } = loadValue(fileOf(...entries))
    const groups = categories.length + categories.reduce((sum, { subcategories }) => sum + subcategories.length, 0)
    expect(groups).toBeLessThanOrEqual(FILE_LIMITS.groups)
    expect(groups).toBeGreaterThan(FILE_LIMITS.groups - 2)
    expect(items).toHaveLength(100)
  })

  it('are there again in the extract', () => {
    const text = fixture('places-by-second-path')
    const again = loadLandscape(extractFacts(text, ['x']))
    expect(placesIn(again)).toEqual(placesIn(loadLandscape(text)))
  })
})

describe('licences, annotations and letters', () => {
  it('are read without a fault', () => {
    const landscape = loadLandscape(fixture('license-annotations-mailto'))
    expect(landscape.issues).toEqual([])
    expect(landscape.items[0]).toMatchObject({
      licences: ['MIT'],
      links: [{ kind: 'email', url: 'mailto:hello@alpha.example', label: 'Contact' }],
    })
  })

  it.each<[unknown, string[] | undefined, number]>([
    ['Apache-2.0', ['Apache-2.0'], 0],
    [' MIT OR Apache-2.0 ', ['MIT OR Apache-2.0'], 0],
    [['MIT', 'mit', 'BSD-3-Clause'], ['MIT', 'BSD-3-Clause'], 0],
    [{ name: 'MIT License', url: 'https://a.example/' }, ['MIT License'], 0],
    [[{ spdx_id: 'MIT' }, 'Apache-2.0'], ['MIT', 'Apache-2.0'], 0],
    [null, undefined, 0],
    ['', undefined, 0],
    ['NOASSERTION', undefined, 1],
    ['n/a', undefined, 1],
    [true, undefined, 1],
    [{ colour: 'blue' }, undefined, 1],
  ])('license %j is %j', (license, licences, faults) => {
    const landscape = loadValue(fileOf({ name: 'A', license }))
    expect(landscape.items[0]?.licences).toEqual(licences)
    expect(landscape.issues).toHaveLength(faults)
  })

  it('stay in the extract', () => {
    const text = fixture('license-annotations-mailto')
    const [item] = loadLandscape(extractFacts(text, ['x'])).items
    expect(item).toMatchObject({ licences: ['MIT'], links: [{ url: 'mailto:hello@alpha.example' }] })
  })

  it('the social networks that landscape2 documents are links under their names', () => {
    const extra = { reddit_url: 'https://www.reddit.com/r/a', facebook_url: 'https://www.facebook.com/a' }
    const landscape = loadValue(fileOf({ name: 'A', extra }))
    expect(landscape.issues).toEqual([])
    expect(landscape.items[0]?.links.map(({ label }) => label)).toEqual(['reddit', 'facebook'])
  })
})

describe('addresses without a scheme', () => {
  it('are used, in every field, and so is what the item is recognised by', () => {
    const landscape = loadLandscape(fixture('no-scheme'))
    const [item] = landscape.items
    expect(item).toMatchObject({
      homepageUrl: 'https://www.alpha.example/',
      repositories: [{ url: 'https://github.com/example/alpha' }],
    })
    expect(said(landscape)).toEqual(['bad-url repaired', 'bad-url repaired'])
    expect(item && identityKeys(item)).toEqual(['repo:github.com/example/alpha', 'name:alpha@alpha.example'])
  })

  it('of links, audits and further repositories too', () => {
    const [item] = loadValue(
      fileOf({
        name: 'A',
        twitter: 'x.com/a',
        additional_repos: [{ repo_url: '//gitlab.com/a/b' }],
        extra: {
          slack_url: 'slack.a.example',
          forum_url: 'forum.a.example:8443',
          audits: [{ type: 'security', url: 'audits.example/a.pdf' }],
          other_links: [{ name: 'Hub', url: 'hub.example' }],
        },
      }),
    ).items
    expect(item?.links.map(({ url }) => url)).toEqual([
      'https://x.com/a',
      'https://slack.a.example/',
      'https://forum.a.example:8443/',
      'https://hub.example/',
    ])
    expect(item?.audits[0]?.url).toBe('https://audits.example/a.pdf')
    expect(item?.repositories[0]?.url).toBe('https://gitlab.com/a/b')
  })
})

it('names and places in any script are kept as they are written', () => {
  const landscape = loadLandscape(fixture('scripts'))
  expect(landscape.issues).toEqual([])
  expect(landscape.items).toHaveLength(4)
  expect(placesIn(landscape)).toEqual([['أدوات المراقبة', ['监控']]])
})

it('no message speaks of "undefined" or "null" where nothing is written', () => {
  const value = {
    landscape: [
      null,
      {},
      {
        name: 'A',
        subcategories: [
          null,
          { items: [{}, null, { name: null }, { name: 'B', extra: { other_links: [null], audits: [null] } }] },
        ],
      },
    ],
  }
  const { issues } = loadValue(value)
  expect(issues.length).toBeGreaterThan(7)
  expect(issues.filter(({ message }) => /undefined|null/.test(message))).toEqual([])
})

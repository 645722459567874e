import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import type { Item } from '../../../src/domain/landscape/landscape.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'
import { fileOf, loadValue } from '../../support/factories.ts'

const SMALL = readFileSync(new URL('../../fixtures/small-landscape.yml', import.meta.url), 'utf8')

describe('an item has everything that its entry says', () => {
  it.each<[string, object, Partial<Item>]>([
    ['name', { name: ' Foo ' }, { name: 'Foo', id: 'foo' }],
    ['a name that YAML takes for a number', { name: 2048 }, { name: '2048', id: '2048' }],
    ['description', { description: 'What it does' }, { description: 'What it does' }],
    ['home page', { homepage_url: 'HTTPS://Foo.example' }, { homepageUrl: 'https://foo.example/' }],
    [
      'repositories with their branches, each once',
      {
        repo_url: 'https://github.com/a/b',
        branch: 'main',
        additional_repos: [
          { repo_url: 'https://github.com/a/c', branch: 2 },
          { repo_url: 'https://github.com/a/b', branch: 'other' },
        ],
      },
      {
        repositories: [
          { url: 'https://github.com/a/b', branch: 'main' },
          { url: 'https://github.com/a/c', branch: '2' },
        ],
      },
    ],
    ['logo', { logo: 'foo.svg' }, { logo: 'foo.svg' }],
    ['logo with the folder before it', { logo: './hosted_logos/foo.svg' }, { logo: 'foo.svg' }],
    ['logo with ./ before it', { logo: './foo.svg' }, { logo: 'foo.svg' }],
    ['maturity', { project: 'graduated' }, { maturity: 'graduated' }],
    ['a level of the file’s own', { project: 'at_large' }, { maturity: 'at_large' }],
    ['a level that is a number', { project: 2 }, { maturity: '2' }],
    ['maturity as in files of 2018', { cncf_project: 'incubating' }, { maturity: 'incubating' }],
    ['no maturity', { project: null }, { maturity: undefined }],
    [
      'its dates',
      {
        joined: '2020-01-01',
        extra: {
          accepted: '2016-03-10',
          incubating: '2016-4-1',
          graduated: '2018-03-06',
          archived: '2024-01-01',
          annual_review_date: '2023-05-05',
        },
      },
      {
        joinedAt: '2020-01-01',
        acceptedAt: '2016-03-10',
        incubatingAt: '2016-04-01',
        graduatedAt: '2018-03-06',
        archivedAt: '2024-01-01',
        annualReviewAt: '2023-05-05',
      },
    ],
    ['organisation', { organization: { name: 'Us' } }, { organisation: 'Us' }],
    [
      'names that others give it',
      { extra: { parent_project: 'Bar', chat_channel: '#foo', clomonitor_name: 'foo', lfx_slug: 'foo' } },
      { parentProject: 'Bar', chatChannel: '#foo', cloMonitorName: 'foo', lfxSlug: 'foo' },
    ],
    ['ticker', { stock_ticker: 'FOO' }, { stockTicker: 'FOO' }],
    [
      'training',
      { extra: { training_certifications: 'CKA', training_type: 'online' } },
      { training: { certifications: 'CKA', type: 'online' } },
    ],
    ['no training', {}, { training: undefined }],
    [
      'flags, and no flag where the file has none',
      { open_source: false, enduser: true },
      { openSource: false, endUser: true, specification: undefined },
    ],
    [
      'audits',
      { extra: { audits: [{ date: '2020-01-01', type: 'security', vendor: 'Us', url: 'https://a.example/' }] } },
      { audits: [{ date: '2020-01-01', type: 'security', vendor: 'Us', url: 'https://a.example/' }] },
    ],
    [
      'what it says of itself',
      {
        extra: {
          summary_use_case: 'a',
          summary_business_use_case: 'b',
          summary_personas: 'c',
          summary_integration: 'd',
          summary_languages: 'e',
          summary_release_rate: 'f',
          summary_tags: 'g',
        },
      },
      {
        summary: {
          useCase: 'a',
          businessUseCase: 'b',
          personas: 'c',
          integrations: 'd',
          languages: 'e',
          releaseRate: 'f',
          tags: 'g',
        },
      },
    ],
    ['no summary', {}, { summary: undefined }],
  ])('%s', (_what, entry, facts) => {
    const { items, issues } = loadValue(fileOf({ name: 'Foo', ...entry }))
    expect(issues).toEqual([])
    expect(items[0]).toMatchObject(facts)
  })
})

describe('additional places', () => {
  const landscapeWith = (second_path: unknown) => ({
    landscape: [
      { name: 'Runtime', subcategories: [{ name: 'Container Runtime', items: [{ name: 'Foo', second_path }] }] },
      { name: 'Wasm', subcategories: [{ name: 'Tools & Co', items: null }] },
    ],
  })

  it.each([
    ['by their names', 'Wasm / Tools & Co'],
    ['whatever the case', 'wasm / TOOLS & co'],
    ['whatever the spaces', ' Wasm  /  Tools & Co '],
    ['in a list, each once', ['Wasm / Tools & Co', 'wasm / tools & co']],
    ['without its own', ['Runtime / Container Runtime', 'Wasm / Tools & Co']],
  ])('%s', (_what, path) => {
    const { items, issues } = loadValue(landscapeWith(path))
    expect(issues).toEqual([])
    expect(items[0]?.additionalPaths).toEqual([{ category: 'Wasm', subcategory: 'Tools & Co' }])
  })
})

describe('the fixture', () => {
  const { categories, items, issues } = loadLandscape(SMALL)

  it('is read whole', () => {
    expect(items.map((item) => [item.id, item.kind])).toEqual([
      ['harborline', 'technology'],
      ['dock-yard', 'technology'],
      ['harborline-other-harborline-example', 'technology'],
      ['2048', 'technology'],
      ['harborline-gmbh', 'member'],
    ])
    expect(categories.map((category) => [category.id, category.subcategories.map((sub) => sub.id)])).toEqual([
      ['runtime', ['runtime/container-runtime', 'runtime/storage']],
      ['provisioning', ['provisioning/security', 'provisioning/nowhere']],
      ['example-members', ['example-members/gold']],
    ])
    expect(categories[0]?.subcategories[0]?.note).toContain('Prose of a note')
  })

  it('says what is wrong, and where', () => {
    const lineOf = (text: string) => SMALL.split('\n').findIndex((line) => line.includes(text))
    const short = issues.map(({ kind, outcome, item, line }) => ({ kind, outcome, item, line }))
    expect(short.toSorted((a, b) => a.line - b.line || (a.kind < b.kind ? -1 : 1))).toEqual([
      { kind: 'dangling-path', outcome: 'kept', item: 'Harborline', line: lineOf('name: Harborline\n'.trim()) },
      { kind: 'unknown-field', outcome: 'kept', item: 'Dock Yard', line: lineOf('name: Dock Yard') },
      {
        kind: 'duplicate-name',
        outcome: 'kept',
        item: 'Harborline',
        line: lineOf('homepage_url: https://other-harborline.example/') - 1,
      },
      { kind: 'missing-name', outcome: 'rejected', item: '', line: lineOf('https://nameless.example/') },
    ])
  })
})

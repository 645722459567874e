import { createMemoryHistory } from '@tanstack/react-router'
import { afterEach, expect, it, vi } from 'vitest'

import { openItemLink } from '../../../src/routing/links.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const VIEW = { q: 'cert manager', maturity: ['graduated', 'none'], category: ['runtime/container-runtime'] }
const VIEW_TEXT = '?q=cert+manager&maturity=graduated,none&category=runtime/container-runtime'

/** Every address that links.ts makes, below the path of a language. */
const addresses = (prefix: string) => ({
  exploreLink: prefix,
  'exploreLink, with a view': `${prefix}${VIEW_TEXT}&from=2019&members=1&sort=name&group=none`,
  itemLink: `${prefix}item/kubernetes`,
  openItemLink: `${prefix}${VIEW_TEXT}&item=kubernetes`,
  'openItemLink, with none': `${prefix}${VIEW_TEXT}`,
  timelineLink: `${prefix}timeline`,
  'timelineLink, with a choice': `${prefix}timeline${VIEW_TEXT.replace(',none', '')}&sort=duration&view=table`,
  bookmarksLink: `${prefix}bookmarks`,
  compareLink: `${prefix}compare`,
  'compareLink, with items': `${prefix}compare?items=thanos,cortex&only=differences`,
  'bookmarksLink, with a list': `${prefix}bookmarks?list=abc123`,
  sharedLink: `${prefix}shared#AQ-_x`,
  stackLink: `${prefix}stack`,
  changesLink: `${prefix}changes`,
  'changesLink, with two days': `${prefix}changes?since=dates&from=2024-06-01&kinds=gone,new`,
  dataLink: `${prefix}data`,
  'dataLink, with an address': `${prefix}data?landscape=https%3A%2F%2Ffiles.example%2Fa.yml`,
  focusLink: `${prefix}focus/logging`,
  guideLink: `${prefix}guide`,
  'guideLink, with a place': `${prefix}guide#serverless--security`,
  glossaryLink: `${prefix}glossary`,
  'glossaryLink, with a term': `${prefix}glossary#pod`,
})

it.each([
  ['/', { en: '/', fr: '/fr/' }],
  ['/landscape/', { en: '/landscape/', fr: '/landscape/fr/' }],
])(
  'every address under %s',
  async (base, prefixes) => {
    vi.stubEnv('BASE_URL', base)
    vi.resetModules()
    const { createAppRouter } = await import('../../../src/app/router.tsx')
    const links = await import('../../../src/routing/links.ts')
    const { hrefOf } = await import('../../../src/routing/href.ts')
    const made = {
      exploreLink: links.exploreLink(),
      'exploreLink, with a view': links.exploreLink({
        ...VIEW,
        from: 2019,
        members: true,
        sort: 'name',
        group: 'none',
      }),
      itemLink: links.itemLink('kubernetes'),
      openItemLink: links.openItemLink(VIEW, 'kubernetes'),
      'openItemLink, with none': links.openItemLink({ ...VIEW, item: 'kubernetes' }, undefined),
      timelineLink: links.timelineLink(),
      'timelineLink, with a choice': links.timelineLink({
        ...VIEW,
        maturity: ['graduated'],
        sort: 'duration',
        view: 'table',
      }),
      bookmarksLink: links.bookmarksLink(),
      compareLink: links.compareLink(),
      'compareLink, with items': links.compareLink({ items: ['thanos', 'cortex'], only: 'differences' }),
      'bookmarksLink, with a list': links.bookmarksLink('abc123'),
      sharedLink: links.sharedLink('AQ-_x'),
      stackLink: links.stackLink(),
      changesLink: links.changesLink(),
      'changesLink, with two days': links.changesLink({ since: 'dates', from: '2024-06-01', kinds: ['gone', 'new'] }),
      dataLink: links.dataLink(),
      'dataLink, with an address': links.dataLink('https://files.example/a.yml'),
      focusLink: links.focusLink('logging'),
      guideLink: links.guideLink(),
      'guideLink, with a place': links.guideLink('serverless/security'),
      glossaryLink: links.glossaryLink(),
      'glossaryLink, with a term': links.glossaryLink('pod'),
    }
    // A new function of links.ts gets its row above.
    expect(Object.keys(made)).toEqual(expect.arrayContaining(Object.keys(links)))
    for (const locale of ['en', 'fr'] as const) {
      const prefix = prefixes[locale]
      const router = createAppRouter(locale, createMemoryHistory({ initialEntries: [prefix] }))
      const hrefs = Object.entries(made).map(([name, to]) => [name, router.buildLocation(to).publicHref])
      expect(Object.fromEntries(hrefs)).toEqual(addresses(prefix))
      // Our own short way to an address says the same.
      const own = Object.entries(made).map(([name, to]) => [name, hrefOf(to, router.basepath)])
      expect(Object.fromEntries(own)).toEqual(addresses(prefix))
    }
  },
  20_000,
)

it('restores the view after opening and closing an item', () => {
  const view = { q: 'a', members: true } as const
  const opened = openItemLink(view, 'kubernetes')
  expect(opened.search).toEqual({ ...view, item: 'kubernetes' })
  expect(openItemLink(opened.search, undefined).search).toEqual(view)
  expect(openItemLink(opened.search, 'helm').search).toEqual({ ...view, item: 'helm' })
})

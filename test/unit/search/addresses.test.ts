import { describe, expect, it } from 'vitest'

import type { Item } from '../../../src/domain/landscape/landscape.ts'
import { addressKey, isSurelyAddress, readAddress } from '../../../src/search/address.ts'
import { buildAddressIndex, findByAddress } from '../../../src/search/address-index.ts'
import { atCodeHost } from '../../../src/search/hosts.ts'
import { item } from './support-item.ts'

/** What an address leads to: `of: names`, in their order. */
function leadsTo(items: readonly Item[], text: string): string | undefined {
  const address = readAddress(text)
  const answer = address && findByAddress(buildAddressIndex(items), address)
  return answer && `${answer.of}: ${answer.docs.map((doc) => items[doc]?.name).join(', ')}`
}

const home = (name: string, homepageUrl: string, more: Partial<Item> = {}) => item(name, { homepageUrl, ...more })
const repo = (name: string, url: string, more: Partial<Item> = {}) => item(name, { repositories: [{ url }], ...more })
const link = (name: string, url: string) => item(name, { links: [{ kind: 'docs', url }] as unknown as Item['links'] })

describe('an address as it is typed', () => {
  it.each<[typed: string, host: string, path: string, isSure: boolean]>([
    ['heron.example', 'heron.example', '', false],
    ['Heron.Example/Docs', 'heron.example', 'docs', true],
    ['heron.example/', 'heron.example', '', false],
    ['heron.example?', 'heron.example', '', false],
    ['heron.example#top', 'heron.example', '', true],
    ['www.heron.example', 'heron.example', '', true],
    ['WWW.heron.example.', 'heron.example', '', true],
    ['https://heron.example', 'heron.example', '', true],
    ['//heron.example/a', 'heron.example', 'a', true],
    ['git@github.com:heron/heron.git', 'github.com', 'heron/heron', true],
    ['git@code.heron.example:a/b/c', 'code.heron.example', 'a/b/c', true],
    ['ssh://git@github.com:22/heron/heron', 'github.com', 'heron/heron', true],
    ['heron.example:8080/a', 'heron.example', 'a', true],
    ['(https://heron.example/a).', 'heron.example', 'a', true],
    ['url=https://heron.example/a', 'heron.example', 'a', true],
    ['-https://heron.example/a', 'heron.example', 'a', true],
    ['heron.example./a', 'heron.example', 'a', true],
    ['heron.example/?#', 'heron.example', '', false],
    ['«heron.example/a»', 'heron.example', 'a', true],
    ['heron.example/a/index.html', 'heron.example', 'a/', true],
    ['heron.example/index.html/a', 'heron.example', 'index.html/a', true],
    ['heron.example/a.git/b', 'heron.example', 'a.git/b', true],
    ['heron.example/a/b.git', 'heron.example', 'a/b', true],
    ['heron.example/a@v1/b', 'heron.example', 'a/b', true],
    ['heron.example/@a/b', 'heron.example', '@a/b', true],
    ['heron.example//a//b/', 'heron.example', 'a/b', true],
    ['heron.example/caf%C3%A9', 'heron.example', 'café', true],
    ['heron.example/100%', 'heron.example', '100%', true],
    ['http://localhost:3000/item/x', 'localhost', 'item/x', true],
  ])('%s', (typed, host, path, isSure) => {
    const address = readAddress(typed)
    expect(address).toMatchObject({ kind: 'web', host, isSure })
    expect(address?.kind === 'web' && address.path.join('/')).toBe(path)
  })

  it.each([
    ['https://heron.example/a?item=B&c#d', '?item=B&c#d'],
    ['https://heron.example/a#D', '#D'],
    ['https://heron.example/a', ''],
  ])('%s keeps what it asks for as it is: %j', (typed, rest) => {
    expect(readAddress(typed)).toMatchObject({ path: ['a'], rest })
  })

  it.each([
    ['Heron/Heron-Operator', 'heron', 'heron-operator'],
    ['heron/heron.git', 'heron', 'heron'],
    ['heron/heron@v1.2.3', 'heron', 'heron'],
    ['heron/heron#12', 'heron', 'heron'],
    ['"heron/heron"', 'heron', 'heron'],
  ])('%s is an owner and a name', (typed, owner, name) => {
    expect(readAddress(typed)).toEqual({ kind: 'pair', owner, name })
  })

  it.each(['heron', 'heron/', '/heron', 'a b', 'heron.x1', 'http://', 'http://heron', '-heron/heron', 'a/b/c', ''])(
    '%j is none',
    (typed) => {
      expect(readAddress(typed)).toBeUndefined()
    },
  )

  it('may have two thousand characters, of which its host 253', () => {
    const long = (length: number) => `heron.example/${'a'.repeat(length - 'heron.example/'.length)}`
    expect([readAddress(long(2000))?.kind, readAddress(long(2001))?.kind]).toEqual(['web', undefined])
    const under = (length: number) => `https://${`${'a'.repeat(59)}.`.repeat(4)}${'b'.repeat(length - 248)}.example`
    expect(under(253)).toHaveLength('https://'.length + 253)
    expect([readAddress(under(253))?.kind, readAddress(under(254))?.kind]).toEqual(['web', undefined])
  })

  it.each([
    ['heron.example', [], 'heron.example'],
    ['heron.example', [''], 'heron.example'],
    ['heron.example', ['a', '', 'b'], 'heron.example/a/b'],
  ])('at %s with %j is looked up as %s', (host, path, key) => {
    expect(addressKey(host, path)).toBe(key)
  })

  it.each([
    ['github.com', true],
    ['sr.ht', true],
    ['registry.k8s.io', true],
    ['hub.docker.com', true],
    ['somebody.co.uk', true],
    ['discord.gg', true],
    ['youtu.be', true],
    ['mastodon.social', true],
    ['heron.io', true],
    ['node.js', false],
    ['asp.net', true],
    ['heron.example', false],
    ['www.heron.example', true],
    ['https://node.js', true],
    ['node.js/docs', true],
  ])('%s cannot be words: %s', (typed, isAddress) => {
    const address = readAddress(typed)
    expect(address?.kind === 'web' && isSurelyAddress(address)).toBe(isAddress)
  })
})

describe('what anyone may put at a host is not of whoever the host belongs to', () => {
  it.each([
    'https://github.com/somebody',
    'https://gitlab.com/somebody/else',
    'https://bitbucket.org/somebody',
    'https://codeberg.org/somebody',
    'https://gitee.com/somebody',
    'https://sr.ht/~somebody',
    'https://google.com/search',
    'https://docs.google.com/document/d/1',
    'https://sites.google.com/view/somebody',
    'https://groups.google.com/g/somebody',
    'https://drive.google.com/file/d/1',
    'https://medium.com/@somebody/a-story',
    'https://www.youtube.com/watch?v=1',
    'https://youtu.be/1',
    'https://twitter.com/somebody',
    'https://x.com/somebody',
    'https://www.linkedin.com/company/somebody',
    'https://facebook.com/somebody',
    'https://slack.com/somebody',
    'https://discord.gg/somebody',
    'https://discord.com/invite/somebody',
    'https://gitter.im/somebody/lobby',
    'https://www.reddit.com/r/somebody',
    'https://stackoverflow.com/questions/1',
    'https://notion.so/somebody',
    'https://www.crunchbase.com/organization/somebody',
    'https://wikipedia.org/wiki/Somebody',
    'https://www.npmjs.com/package/somebody',
    'https://pypi.org/project/somebody',
    'https://crates.io/crates/somebody',
    'https://hub.docker.com/u/somebody',
    'https://docker.io/somebody',
    'https://quay.io/organization/somebody',
    'https://ghcr.io/somebody',
    'https://gcr.io/somebody',
    'https://registry.k8s.io/somebody',
    'https://k8s.gcr.io/somebody',
    'https://public.ecr.aws/somebody',
    'https://mcr.microsoft.com/somebody',
    'https://artifacthub.io/packages/helm/somebody',
    'https://operatorhub.io/operator/somebody',
    'https://bsky.app/profile/somebody',
    'https://mastodon.social/@somebody',
    'https://www.eventbrite.com/e/somebody',
    'https://zoom.us/j/1',
    'https://dev.to/somebody',
    'https://wordpress.com/somebody',
    'https://blogspot.com/somebody',
    'https://substack.com/@somebody',
    'https://github.io/somebody',
    'https://gitlab.io/somebody',
    'https://pages.dev/somebody',
    'https://workers.dev/somebody',
    'https://netlify.app/somebody',
    'https://vercel.app/somebody',
    'https://web.app/somebody',
    'https://firebaseapp.com/somebody',
    'https://herokuapp.com/somebody',
    'https://azurewebsites.net/somebody',
    'https://cloudfront.net/somebody',
    'https://amazonaws.com/somebody',
    'https://readthedocs.io/somebody',
    'https://readthedocs.org/projects/somebody',
    'https://gitbook.io/somebody',
    'https://notion.site/somebody',
    'https://sourceforge.net/projects/somebody',
    'https://sourceforge.io/somebody',
    'https://hashnode.dev/somebody',
    'https://fly.dev/somebody',
    'https://onrender.com/somebody',
    'https://googleapis.com/somebody',
    'https://apache.org/somebody',
    'https://linuxfoundation.org/somebody',
    'https://eclipse.org/somebody',
    'https://kubernetes.slack.com/archives/1',
    'https://co.uk/somebody',
    'https://com.br/somebody',
  ])('%s', (page) => {
    const host = new URL(page).hostname
    const items = [home('The Host', `https://${host}/`)]
    expect(leadsTo(items, page)).toBeUndefined()
    expect(leadsTo(items, `https://${host}/`)).toBe('homepage: The Host')
    expect(leadsTo([home('Somebody', page)], page)).toBe('homepage: Somebody')
  })

  it.each([
    'https://a.b.github.io/x',
    'https://a.b.gitlab.io/x',
    'https://somebody.pages.dev',
    'https://somebody.workers.dev',
    'https://somebody.netlify.app/docs',
    'https://somebody.vercel.app',
    'https://somebody.web.app',
    'https://somebody.firebaseapp.com',
    'https://somebody.herokuapp.com',
    'https://somebody.azurewebsites.net',
    'https://d1.cloudfront.net',
    'https://s3.amazonaws.com/somebody',
    'https://somebody.readthedocs.io/en/latest',
    'https://somebody.readthedocs.org',
    'https://somebody.gitbook.io/docs',
    'https://somebody.notion.site',
    'https://somebody.sourceforge.net',
    'https://somebody.sourceforge.io',
    'https://somebody.hashnode.dev',
    'https://somebody.fly.dev',
    'https://somebody.onrender.com',
    'https://storage.googleapis.com/somebody',
    'https://somebody.apache.org',
    'https://somebody.linuxfoundation.org',
    'https://somebody.eclipse.org/docs',
    'https://en.wikipedia.org/wiki/Somebody',
    'https://somebody.slack.com/archives/1',
    'https://somebody.co.uk/docs',
    'https://somebody.medium.com/a-story',
  ])('nor is what lies below it: %s', (page) => {
    const parent = new URL(page).hostname.split('.').slice(-2).join('.')
    expect(leadsTo([home('The Host', `https://${parent}/`)], page)).toBeUndefined()
  })

  it('which a host of one’s own is', () => {
    const items = [home('Heron', 'https://heron.example/')]
    expect(leadsTo(items, 'https://heron.example/somebody')).toBe('site: Heron')
    expect(leadsTo(items, 'https://docs.heron.example/somebody')).toBe('site: Heron')
  })
})

describe('what serves the code of others', () => {
  const items = [repo('Heron', 'https://github.com/heron/viewer')]
  it.each([
    'https://raw.githubusercontent.com/heron/viewer/main/README.md',
    'https://codeload.github.com/heron/viewer/zip/main',
    'https://api.github.com/repos/heron/viewer/issues',
    'https://deepwiki.com/heron/viewer',
    'https://deps.dev/go/github.com/heron/viewer',
    'https://pkg.go.dev/github.com/heron/viewer/v2/api',
    'https://godoc.org/github.com/heron/viewer',
    'https://goreportcard.com/report/github.com/heron/viewer',
    'https://proxy.golang.org/github.com/heron/viewer/@v/list',
    'https://sourcegraph.com/github.com/heron/viewer',
    'https://heron.github.io/viewer',
  ])('leads to it: %s', (address) => {
    expect(leadsTo(items, address)).toBe('repository: Heron')
  })

  it.each([
    ['https://api.github.com/orgs/heron', 'organisation: Heron'],
    ['https://heron.github.io', 'organisation: Heron'],
    ['https://api.github.com/users/heron/viewer', undefined],
    ['https://api.github.com/heron/viewer', undefined],
    ['https://raw.githubusercontent.com/', undefined],
    ['https://pkg.go.dev/', undefined],
    ['https://pkg.go.dev/fmt', undefined],
    ['https://deps.dev/go', undefined],
    ['https://heron.gitlab.io/viewer', undefined],
  ])('%s leads to %s', (address, outcome) => {
    expect(leadsTo(items, address)).toBe(outcome)
  })

  it.each([
    ['heron.gitlab.io', ['viewer'], 'gitlab.com', ['heron', 'viewer']],
    ['heron.github.io', [], 'github.com', ['heron']],
    ['a.b.github.io', ['c'], 'a.b.github.io', ['c']],
    ['deps.dev', [], 'deps.dev', []],
    ['pkg.go.dev', ['heron.gitlab.io', 'x'], 'gitlab.com', ['heron', 'x']],
    ['constructor', ['x'], 'constructor', ['x']],
    ['heron.example', ['a', 'b'], 'heron.example', ['a', 'b']],
  ])('%s with %j is at %s', (host, path, own, rest) => {
    expect(atCodeHost(host, path)).toEqual({ host: own, path: rest })
  })
})

describe('an address among those of all items', () => {
  const url = 'https://heron.example/x'

  it('that is one’s repository, another’s home page and a third’s link is told as the repository', () => {
    const items = [link('Linked', url), home('Homed', url), repo('Stored', url)]
    expect(leadsTo(items, url)).toBe('repository: Stored, Homed')
    expect(leadsTo(items.slice(0, 2), url)).toBe('homepage: Homed')
    expect(leadsTo(items.slice(0, 1), url)).toBe('link: Linked')
  })

  it('that an item has twice leads to it once', () => {
    const twice = repo('Heron', url, { homepageUrl: url })
    expect(leadsTo([twice], url)).toBe('repository: Heron')
    expect(leadsTo([twice, repo('Lapwing', url)], url)).toBe('repository: Heron, Lapwing')
    expect(leadsTo([item('Heron', { repositories: [{ url }, { url: `${url}/` }] })], url)).toBe('repository: Heron')
  })

  it('is a link of up to two items; what more of them share is of none', () => {
    const items = [link('One', url), link('Two', url), link('Three', url)]
    expect(leadsTo(items.slice(0, 2), url)).toBe('link: One, Two')
    expect(leadsTo(items, url)).toBeUndefined()
  })

  it('leads by the longest beginning of its path, except by links', () => {
    const items = [
      home('Heron', 'https://heron.example/'),
      home('Viewer', 'https://heron.example/viewer'),
      repo('Operator', 'https://heron.example/viewer/operator'),
      link('Guide', 'https://heron.example/viewer/guide'),
    ]
    expect(leadsTo(items, 'https://heron.example/viewer/operator/v2')).toBe('repository: Operator')
    expect(leadsTo(items, 'https://heron.example/viewer/other')).toBe('homepage: Viewer')
    expect(leadsTo(items, 'https://heron.example/viewer/guide')).toBe('link: Guide')
    expect(leadsTo(items, 'https://heron.example/viewer/guide/page')).toBe('homepage: Viewer')
    expect(leadsTo(items, 'https://heron.example/elsewhere')).toBe('site: Heron')
    expect(leadsTo(items, 'https://heron.example')).toBe('homepage: Heron')
  })

  it('that is no address of the web leads nowhere', () => {
    expect(leadsTo([repo('Heron', 'heron/viewer')], 'https://github.com/heron/viewer')).toBeUndefined()
    expect(leadsTo([home('Heron', 'not an address')], 'https://heron.example')).toBeUndefined()
  })

  it('of an owner and a name is at GitHub', () => {
    const items = [
      repo('Heron', 'https://github.com/heron/viewer'),
      repo('Lapwing', 'https://gitlab.com/lapwing/viewer'),
    ]
    expect(leadsTo(items, 'heron/viewer')).toBe('repository: Heron')
    expect(leadsTo(items, 'lapwing/viewer')).toBeUndefined()
  })

  it('has owners at code hosts alone', () => {
    const items = [repo('Heron', 'https://gitlab.com/heron/a'), repo('Lapwing', 'https://code.example/lapwing/b')]
    expect(leadsTo(items, 'https://gitlab.com/heron')).toBe('organisation: Heron')
    expect(leadsTo(items, 'https://gitlab.com/heron/other')).toBe('organisation: Heron')
    expect(leadsTo(items, 'https://code.example/lapwing')).toBeUndefined()
    expect(leadsTo([repo('Heron', 'https://gitlab.com/')], 'https://gitlab.com/heron')).toBeUndefined()
    expect(leadsTo([repo('Heron', 'https://gitlab.com/heron')], 'https://gitlab.com/heron')).toBe('repository: Heron')
  })

  it('of a code host itself is only whose home page it is', () => {
    const items = [home('Lab', 'https://gitlab.com'), repo('Heron', 'https://gitlab.com/heron/a')]
    expect(leadsTo(items, 'https://gitlab.com')).toBe('homepage: Lab')
    expect(leadsTo(items.slice(1), 'https://gitlab.com')).toBeUndefined()
    expect(leadsTo([link('Lab', 'https://gitlab.com')], 'https://gitlab.com')).toBe('link: Lab')
    expect(leadsTo([link('Heron', 'https://heron.example')], 'https://heron.example')).toBe('link: Heron')
  })

  it.each([
    ['heron', 'Heron', true],
    ['heron-io', 'Heron', true],
    ['night-heron', 'Night Heron', true],
    ['night-heron-io', 'Night Heron', true],
    ['heron', 'Heron Viewer', true],
    ['abc', 'ABC', true],
    ['abcd', 'ABC', true],
    ['abc', 'ABCD', true],
    ['ab', 'AB', true],
    ['ab', 'ABC', false],
    ['abc', 'AB', false],
    ['lapwing', 'Heron', false],
  ])('of the owner %s is told of %s: %s', (owner, name, is) => {
    const items = [
      repo(name, `https://github.com/${owner}/first`),
      repo('Curlew', `https://github.com/${owner}/second`),
    ]
    expect(leadsTo(items, `https://github.com/${owner}/third`)).toBe(is ? `organisation: ${name}` : undefined)
  })
})

it('the owner of several that are called alike is told by its one project', () => {
  const names = ['Heron', 'Hero', 'Lapwing']
  const of = (...mature: string[]) =>
    names.map((name) =>
      repo(name, `https://github.com/heron-io/${name}`, mature.includes(name) ? { maturity: 'sandbox' } : {}),
    )
  expect(leadsTo(of('Heron'), 'https://github.com/heron-io/other')).toBe('organisation: Heron')
  expect(leadsTo(of('Hero', 'Lapwing'), 'https://github.com/heron-io/other')).toBe('organisation: Hero')
  expect(leadsTo(of('Hero', 'Heron'), 'https://github.com/heron-io/other')).toBeUndefined()
  expect(leadsTo(of(), 'https://github.com/heron-io/other')).toBeUndefined()
  expect(leadsTo(of(), 'https://github.com/heron-io')).toBe('organisation: Heron, Hero, Lapwing')
})

describe('the site of an item', () => {
  it.each([
    ['https://heron.example', true],
    ['https://heron.example/en', true],
    ['https://heron.example/fr-fr/', true],
    ['https://heron.example/en_gb', true],
    ['https://heron.example/home', true],
    ['https://heron.example/intl', true],
    ['https://heron.example/main', true],
    ['https://heron.example/index.html', true],
    ['https://heron.example/en/index.html', true],
    ['https://heron.example/e/n', false],
    ['https://heron.example/english', false],
    ['https://heron.example/en/product', false],
    ['https://heron.example/product', false],
  ])('with %s as its home page is all of it: %s', (homepage, isAll) => {
    expect(leadsTo([home('Lapwing', homepage)], 'https://heron.example/other')).toBe(
      isAll ? 'site: Lapwing' : undefined,
    )
  })

  it('is of up to two that call its first page their home', () => {
    const items = ['One', 'Two', 'Three'].map((name) => home(name, `https://heron.example/en`))
    expect(leadsTo(items.slice(0, 2), 'https://heron.example/other')).toBe('site: One, Two')
    expect(leadsTo(items, 'https://heron.example/other')).toBeUndefined()
    const named = [...items, home('Heron', 'https://heron.example/en')]
    expect(leadsTo(named, 'https://heron.example/other')).toBe('site: Heron')
  })

  it('is not the whole of the domain where it is only a host below', () => {
    const items = [home('Lapwing', 'https://lapwing.works.example/')]
    expect(leadsTo(items, 'https://heron.works.example/')).toBeUndefined()
    expect(leadsTo(items, 'https://works.example/')).toBeUndefined()
    expect(leadsTo(items, 'https://docs.lapwing.works.example/a')).toBe('site: Lapwing')
  })

  it('is of what a domain is called after, though its home page lies elsewhere on it', () => {
    const items = [
      home('Heron', 'https://www2.heron.example/product'),
      home('Lapwing', 'https://heron.example/lapwing'),
    ]
    expect(leadsTo(items, 'https://docs.heron.example/a')).toBe('site: Heron')
    expect(leadsTo(items, 'https://heron.example/a')).toBe('site: Heron')
  })

  it.each([
    ['heronviewer.example', ['Heron', 'Lapwing'], 'site: Heron'],
    ['heronviewer.example', ['Heron (viewer)', 'Lapwing'], 'site: Heron (viewer)'],
    ['heronviewer.example', ['Heron', 'Viewer'], undefined],
    ['heronviewer.example', ['Hero', 'Lapwing'], 'site: Hero'],
    ['heronviewer.example', ['Her', 'Lapwing'], undefined],
    ['her.example', ['Her', 'Lapwing'], 'site: Her'],
    ['heron.example', ['Heron (viewer)', 'Lapwing'], 'site: Heron (viewer)'],
    ['night-heron.example', ['Night Heron', 'Lapwing'], 'site: Night Heron'],
    ['heron.example', ['Heron', 'Heron'], 'site: Heron, Heron'],
  ])('%s with %j is told by name: %s', (host, names, outcome) => {
    const items = names.map((name, at) => home(name, `https://${host}/product-${at}`))
    expect(leadsTo(items, `https://docs.${host}/a`)).toBe(outcome)
  })

  it('of an organisation is that of the technology that it is called after as well', () => {
    const member = home('Works', 'https://heron.example/', { kind: 'member' })
    const heron = home('Heron', 'https://heron.example/product')
    expect(leadsTo([member, heron], 'https://heron.example/other')).toBe('site: Heron, Works')
    expect(leadsTo([member, heron], 'https://heron.example/')).toBe('homepage: Heron, Works')
    const short = [
      home('Works', 'https://her.example/', { kind: 'member' }),
      home('Her', 'https://her.example/product'),
    ]
    expect(leadsTo(short, 'https://her.example/other')).toBe('site: Her, Works')
    const technology = home('Lapwing', 'https://heron.example/')
    expect(leadsTo([technology, heron], 'https://heron.example/other')).toBe('site: Lapwing')
    expect(leadsTo([home('Heron', 'https://heron.example/', { kind: 'member' })], 'https://heron.example/')).toBe(
      'homepage: Heron',
    )
  })

  it('names technology first', () => {
    const items = [
      home('Works', 'https://heron.example/en', { kind: 'member' }),
      home('Heron', 'https://heron.example/fr'),
    ]
    expect(leadsTo(items, 'https://heron.example/other')).toBe('site: Heron, Works')
    expect(leadsTo(items.toReversed(), 'https://heron.example/other')).toBe('site: Heron, Works')
    const both = [home('Works', 'https://heron.example/', { kind: 'member' }), home('Heron', 'https://heron.example/')]
    expect(leadsTo(both, 'https://docs.heron.example/')).toBe('site: Heron, Works')
  })

  it('ends with the last two parts of a host', () => {
    expect(leadsTo([home('Example', 'https://lapwing.example/x')], 'https://heron.example/y')).toBeUndefined()
    expect(leadsTo([home('Heron', 'http://localhost/en')], 'http://localhost/other')).toBe('site: Heron')
  })

  it('is looked for no farther up than where somebody is at home', () => {
    const items = [home('Works', 'https://works.example/'), home('Lapwing', 'https://heron.works.example/lapwing')]
    expect(leadsTo(items, 'https://heron.works.example/other')).toBeUndefined()
    expect(leadsTo(items, 'https://curlew.works.example/other')).toBe('site: Works')
  })
})

describe('the address of a page about an item', () => {
  const items = [
    item('Heron', { category: 'Water Birds' }),
    item('Heron', { id: 'heron-inc', category: 'Members' }),
    item('Lapwing', { category: 'Waders' }),
    home('Curlew', 'https://curlew.example/'),
  ]

  it.each([
    ['https://landscape.cncf.io/?item=water-birds--waders--heron', 'id: Heron'],
    ['https://landscape.cncf.io/guide?group=x&item=waders--small--lapwing', 'id: Lapwing'],
    ['https://landscape.cncf.io/?ITEM=waders--small--lapwing', 'id: Lapwing'],
    ['https://landscape.cncf.io/?item=elsewhere--small--lapwing', 'id: Lapwing'],
    ['https://landscape.cncf.io/?selected=lapwing', 'id: Lapwing'],
    ['https://landscape.cncf.io/selected=lapwing', 'id: Lapwing'],
    ['https://landscape.cncf.io/guide/selected=lapwing', 'id: Lapwing'],
    ['https://landscape.cncf.io/selected=lapwing?view=all', 'id: Lapwing'],
    ['https://heron.example/?item=heron%2Dinc', 'id: Heron'],
    ['https://landscape.cncf.io/?item=no--such--thing', undefined],
    ['https://l.cncf.io/?selected=Lapwing', 'id: Lapwing'],
    ['https://l.cncf.io/?selected=nobody', undefined],
    ['https://my-landscape.example/?item=a--b--lapwing', 'id: Lapwing'],
    ['https://heron.example/?item=lapwing', 'id: Lapwing'],
    ['https://heron.example/?item=heron-inc', 'id: Heron'],
    ['https://heron.example/?item=a--b--lapwing', 'id: Lapwing'],
    ['https://heron.example/?item=a--lapwing', undefined],
    ['https://heron.example/?item=a--b--nobody', undefined],
    ['https://heron.example/?item=LAPWING', undefined],
    ['http://localhost:5173/?item=LAPWING', 'id: Lapwing'],
    ['http://localhost:5173/?item=a--lapwing', 'id: Lapwing'],
    ['http://localhost:5173/?item=nobody', undefined],
    ['https://curlew.example/?item=lapwing', 'homepage: Curlew'],
    ['https://curlew.example/?item=a--b--lapwing', 'id: Lapwing'],
    ['https://curlew.example/?item=a--b--nobody', 'homepage: Curlew'],
    ['https://landscape.curlew.example/?item=nobody', undefined],
    ['https://heron.example/?items=lapwing', undefined],
    ['https://heron.example/?xitem=lapwing', undefined],
    ['https://heron.example/?a=b#item=lapwing', 'id: Lapwing'],
    ['https://heron.example/item/lapwing', 'id: Lapwing'],
    ['https://heron.example/landscape/item/heron-inc', 'id: Heron'],
    ['https://heron.example/items/lapwing', undefined],
    ['https://heron.example/item/nobody', undefined],
    ['https://heron.example/item', undefined],
    ['https://heron.example/item/lapwing/more', undefined],
    ['https://docs.curlew.example/item/lapwing', 'site: Curlew'],
  ])('%s leads to %s', (address, outcome) => {
    expect(leadsTo(items, address)).toBe(outcome)
  })

  it('tells two of one name by their category', () => {
    const ids = (text: string) => {
      const address = readAddress(text)
      const answer = address && findByAddress(buildAddressIndex(items), address)
      return answer?.docs.map((doc) => items[doc]?.id)
    }
    expect(ids('https://landscape.cncf.io/?item=water-birds--x--heron')).toEqual(['heron'])
    expect(ids('https://landscape.cncf.io/?item=members--x--heron')).toEqual(['heron-inc'])
    expect(ids('https://landscape.cncf.io/?item=others--x--heron')).toEqual(['heron', 'heron-inc'])
    expect(ids('https://heron.example/?item=heron-inc')).toEqual(['heron-inc'])
  })

  it('may write its name in escapes, even broken ones', () => {
    const named = [item('Night Heron')]
    expect(leadsTo(named, 'https://landscape.cncf.io/?selected=night+heron')).toBe('id: Night Heron')
    expect(leadsTo(named, 'https://landscape.cncf.io/?selected=Night%20Heron')).toBe('id: Night Heron')
    expect(leadsTo([item('Night Heron 100')], 'https://landscape.cncf.io/?selected=night-heron-100%')).toBe(
      'id: Night Heron 100',
    )
  })

  it('which the host of an item’s own does not lead away from', () => {
    const own = [...items, item('Owned', { repositories: [{ url: 'https://github.com/owned/owned' }] })]
    expect(leadsTo(own, 'https://curlew.example/item/lapwing')).toBe('site: Curlew')
  })
})

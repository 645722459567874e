import { describe, expect, it } from 'vitest'
import { changesAtom } from '../../../../src/domain/changes/atom.ts'
import { changesMarkdown, type WrittenChanges } from '../../../../src/domain/changes/written.ts'

const NASTY = '<b>&"\'\u0000\uD800]]> *bold* [x](javascript:1)'
const WRITTEN: WrittenChanges = {
  title: 'Changes',
  about: `From ${NASTY}`,
  address: 'https://app.example/changes?since=dates&from=2024-06-01',
  date: '2026-08-07',
  groups: [
    {
      heading: 'New',
      changes: [
        { key: 'new/foo', name: NASTY, url: 'https://app.example/item/foo', lines: [NASTY, 'Second'] },
        { key: 'new/bar', name: 'Bar', lines: [], date: '2026-08-09' },
      ],
    },
    { heading: 'Gone', changes: [{ key: 'gone/foo', name: 'Foo', lines: ['Was in A / B'] }] },
  ],
}

describe('changesAtom', () => {
  const xml = changesAtom(WRITTEN, 'Landscape Explorer', 'en')
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const feed = document.documentElement
  const own = (parent: Element, name: string) =>
    [...parent.children].filter((child) => child.localName === name).map((child) => child.textContent)
  const entries = [...feed.children].filter(({ localName }) => localName === 'entry')

  it('is a feed with all that RFC 4287 asks for', () => {
    expect(document.querySelector('parsererror')).toBeNull()
    expect([feed.localName, feed.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(own(feed, 'id')).toEqual([WRITTEN.address])
    expect(own(feed, 'title')).toEqual(['Changes'])
    // As new as its newest entry.
    expect(own(feed, 'updated')).toEqual(['2026-08-09T00:00:00Z'])
    expect(own(feed, 'author')).toEqual(['Landscape Explorer'])
    expect(entries).toHaveLength(3)
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'summary', 'link']) expect(own(entry, name), name).toHaveLength(1)
    }
  })

  it('gives every entry an id of its own that is an address', () => {
    const ids = entries.flatMap((entry) => own(entry, 'id'))
    expect(new Set(ids).size).toBe(3)
    expect(ids.map((id) => new URL(id).origin)).toEqual(Array(3).fill('https://app.example'))
  })

  it('says everything as text, without what XML cannot hold', () => {
    const readable = '<b>&"\'\u005D]> *bold* [x](javascript:1)'
    expect(own(entries[0] as Element, 'summary')).toEqual([`${readable}\nSecond`])
    expect(own(entries[0] as Element, 'title')).toEqual([`${readable} – ${readable}`])
    expect(own(entries[1] as Element, 'title')).toEqual(['Bar – New'])
    expect(feed.querySelector('b')).toBeNull()
    const links = entries.map((entry) => entry.querySelector('link')?.getAttribute('href'))
    expect(links).toEqual(['https://app.example/item/foo', WRITTEN.address, WRITTEN.address])
  })
})

it('changesMarkdown writes a heading for each group and an item a line, as text', () => {
  const text = changesMarkdown(WRITTEN)
  expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# [Changes](https://app.example/changes?since=dates&from=2024-06-01)',
    '## New (2)',
    '## Gone (1)',
  ])
  expect(text).toContain('- **Foo** · Was in A / B')
  expect(text).not.toMatch(/<b>|[^\\]\[x]|[^\\]\*bold/)
})

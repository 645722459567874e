import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { readBookmarkFile } from '../../../../src/stores/exchange/read-file.ts'
import { parseState } from '../../../../src/stores/bookmarks/serialize.ts'
import { bookmarksIn, listsOf } from '../../../../src/stores/bookmarks/selectors.ts'
import { parseSeen } from '../../../../src/stores/seen-record.ts'

// What an earlier version stored and sent is read as before; test/e2e/upgrade.e2e.ts has the rest of it.

interface Profile {
  localStorage: Record<string, string>
  exports: Record<string, string>
}
const { localStorage: stored, exports } = JSON.parse(
  readFileSync(new URL('../../../fixtures/profile-3892802.json', import.meta.url), 'utf8'),
) as Profile

const NOTE = 'runs our pipelines; see https://example.com/why'

describe('3892802', () => {
  it('its bookmarks: lists, order and notes', () => {
    const { state: kept } = parseState(stored['explorer:lists:cncf'] ?? '', Date.parse('2026-12-01'))
    const [usual, platform] = listsOf(kept)
    expect(
      bookmarksIn(kept, usual?.id ?? '')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Harbor', 'Helm'])
    expect(platform?.name).toBe('Platform')
    expect(bookmarksIn(kept, platform?.id ?? '').map(({ id, note = '' }) => [id, note])).toEqual([
      ['falco', ''],
      ['argo', NOTE],
      ['prometheus', ''],
    ])
    expect(kept.aside).toEqual([])
  })

  it('the landscape that was seen', () => {
    const seen = parseSeen(JSON.parse(stored['explorer:seen:cncf'] ?? ''))
    expect(seen?.states).toHaveLength(30)
    expect(seen?.states.every(({ id, name, places }) => id && name && places.length > 0)).toBe(true)
  })

  it.each([
    ['json', 'lists.json'],
    ['csv', 'lists.csv'],
    ['markdown', 'lists.md'],
    ['json', ''],
    ['csv', ''],
    ['markdown', ''],
  ])('its export as %s, named “%s”', (format, name) => {
    const { lists, problems } = readBookmarkFile(name, exports[format] ?? '')
    expect(problems).toEqual([])
    const platform = lists.find((list) => list.name === 'Platform')
    expect(platform?.bookmarks.map(({ id, note }) => [id, note])).toEqual([
      ['falco', ''],
      ['argo', NOTE],
      ['prometheus', ''],
    ])
  })
})

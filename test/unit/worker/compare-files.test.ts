import { beforeEach, describe, expect, it } from 'vitest'

import { commitsUrl, filesUrl } from '../../../src/domain/changes/repository.ts'
import { createFileComparer } from '../../../src/worker/compare-files.ts'
import type { FileSource, HistoryAddresses } from '../../../src/worker/protocol.ts'
import { fileOf, loadValue } from '../../support/factories.ts'
import { historyAnswer, type History } from '../../support/upstream-history.ts'

const text = (...names: string[]) => JSON.stringify(fileOf(...names.map((name) => ({ name }))))
const sha = (digit: string) => digit.repeat(40)

const addresses: HistoryAddresses = {
  commits: commitsUrl('https://upstream.example/api'),
  files: filesUrl('https://upstream.example/landscape.yml'),
}

let history: History
let asked: string[]
let compare: ReturnType<typeof createFileComparer>

const fetcher: typeof fetch = (input) => {
  const url = new URL(new Request(input).url)
  asked.push(url.pathname)
  const answer = historyAnswer(url, history)
  if (!answer) throw new TypeError(`unexpected request: ${url.href}`)
  return Promise.resolve(new Response(answer.body.toString(), answer))
}

beforeEach(() => {
  history = {
    commits: [
      { sha: sha('c'), date: '2025-01-01T10:00:00Z', text: '<!doctype html><title>Sign in</title>' },
      { sha: sha('b'), date: '2024-06-01T23:00:00Z', text: text('Foo', 'Baz') },
      { sha: sha('a'), date: '2023-06-01T10:00:00Z', text: text('Foo', 'Bar') },
    ],
    limitedUntil: undefined,
  }
  asked = []
  compare = createFileComparer(fetcher, () => Promise.resolve(loadValue(fileOf({ name: 'Foo' }))))
})

const date = (day: string): FileSource => ({ kind: 'date', date: day })
const commit = (name: string): FileSource => ({ kind: 'commit', commit: name })
const file = (content: string): FileSource => ({ kind: 'text', name: 'mine.yml', text: content })
const current: FileSource = { kind: 'current', source: { key: 'k' }, date: '2026-08-07' }
const run = (before: FileSource, after: FileSource) => compare({ before, after, addresses })

describe('compareFiles', () => {
  it('finds the last commit of a day and compares what the file was then', async () => {
    const answer = await run(date('2024-05-31'), date('2024-06-01'))
    expect(answer).toMatchObject({
      ok: true,
      before: { items: 2, date: '2023-06-01', commit: sha('a') },
      after: { items: 2, date: '2024-06-01', commit: sha('b') },
      comparison: { counts: { same: 1, changed: 0, moved: 0, renamed: 0, new: 1, gone: 1 } },
    })
  })

  it('accepts commits, a text and the current landscape, and fetches no file twice', async () => {
    expect(await run(commit('aaaaaaa'), commit(sha('b')))).toMatchObject({ ok: true, after: { date: '2024-06-01' } })
    expect(await run(commit(sha('a')), file(text('Foo', 'Bar')))).toMatchObject({
      ok: true,
      after: { items: 2, name: 'mine.yml' },
      comparison: { changes: [] },
    })
    expect(await run(date('2023-12-24'), current)).toMatchObject({ ok: true, after: { items: 1, date: '2026-08-07' } })
    expect(asked.filter((path) => path.endsWith('.yml'))).toHaveLength(2)
  })

  it.each<[string, FileSource, FileSource, object]>([
    ['a day before the first commit', date('2020-01-01'), current, { side: 'before', failure: 'unknown-date' }],
    ['an unknown commit', current, commit('dddddddd'), { side: 'after', failure: 'unknown-commit' }],
    ['a file that is not a landscape', current, date('2025-06-01'), { side: 'after', failure: 'not-a-landscape' }],
    ['a file that is no YAML', file('a: [b'), current, { side: 'before', failure: 'not-yaml' }],
    ['an empty file', file(''), current, { side: 'before', failure: 'empty' }],
  ])('reports %s', async (_what, before, after, error) => {
    expect(await run(before, after)).toMatchObject({ ok: false, error })
  })

  it('reports when the rate limit of GitHub ends', async () => {
    history.limitedUntil = 1_800_000_000
    expect(await run(date('2024-01-01'), current)).toMatchObject({
      ok: false,
      error: { side: 'before', failure: 'rate-limit', status: 403, resetAt: 1_800_000_000_000 },
    })
  })

  it('reports a missing network, and an answer that is not from GitHub', async () => {
    const offline = createFileComparer(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => Promise.reject(new Error('not asked')),
    )
    expect(await offline({ before: date('2024-01-01'), after: current, addresses })).toMatchObject({
      ok: false,
      error: { failure: 'network' },
    })
    const portal = createFileComparer(
      () => Promise.resolve(new Response('<html>')),
      () => Promise.reject(new Error('not asked')),
    )
    expect(await portal({ before: date('2024-01-01'), after: current, addresses })).toMatchObject({
      ok: false,
      error: { failure: 'not-an-answer' },
    })
  })
})

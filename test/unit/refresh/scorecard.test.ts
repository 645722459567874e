import { describe, expect, it } from 'vitest'
import type { HttpClient } from '../../../src/refresh/http.ts'
import { dueOn, fetchScorecards } from '../../../src/refresh/scorecard.ts'
import { SourceError } from '../../../src/refresh/source-error.ts'

const names = (count: number) => Array.from({ length: count }, (_, at) => `owner/name-${at}`)
const day = (at: number) => new Date(Date.UTC(2026, 10, 23 + at)).toISOString().slice(0, 10)

describe('whose turn it is', () => {
  it('comes once in seven days for each, at most 150 a day', () => {
    const all = names(1014)
    const week = Array.from({ length: 7 }, (_, at) => dueOn(day(at), all))
    expect(week.flat().toSorted()).toEqual(all.toSorted())
    expect(Math.max(...week.map((due) => due.length))).toBeLessThanOrEqual(150)
    expect(dueOn(day(7), all)).toEqual(week[0])
    expect(dueOn(day(0), all.toReversed())).toEqual(week[0])
  })

  it('comes later where there are more than seven days can take', () => {
    const all = names(2000)
    const days = Array.from({ length: 14 }, (_, at) => dueOn(day(at), all))
    expect(days.flat().toSorted()).toEqual(all.toSorted())
    expect(Math.max(...days.map((due) => due.length))).toBeLessThanOrEqual(150)
  })
})

describe('reports', () => {
  const report = (date: string, score: number) => JSON.stringify({ date, repo: { name: 'n', commit: '0' }, score, checks: [] }) // prettier-ignore
  const client: HttpClient = async (url) => {
    if (url.endsWith('/missing')) return { status: 404, text: '' }
    if (url.endsWith('/down')) throw new SourceError('down')
    if (url.endsWith('/undecided')) return { status: 200, text: report('2026-11-23', -1) }
    return { status: 200, text: report('2026-11-23T04:05:06Z', 7.4) }
  }

  it('are a score and a day, or none', async () => {
    const found = await fetchScorecards('https://s.example', ['a/b', 'a/missing', 'a/undecided', 'a/down'], client)
    expect([...found.rows.values()]).toEqual([{ repository: 'a/b', score: 7.4, scored: '2026-11-23' }])
    expect([[...found.without], [...found.unanswered], found.why]).toEqual([
      ['a/missing', 'a/undecided'],
      ['a/down'],
      'down',
    ])
  })

  it('are not asked for any more after five failures in a row', async () => {
    let asked = 0
    const failing: HttpClient = () => {
      asked += 1
      return Promise.reject(new SourceError('down'))
    }
    await expect(fetchScorecards('https://s.example', names(20), failing)).rejects.toThrow('down')
    expect(asked).toBe(5)
  })
})

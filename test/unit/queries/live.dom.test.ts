import { describe, expect, it } from 'vitest'

import { cachedQuery, liveQuery } from '../../../src/queries/live.ts'
import { WorkerCallError } from '../../../src/worker/client.ts'
import type { LiveFailure } from '../../../src/worker/protocol.ts'

const query = liveQuery(() => ({ key: 'bundled', items: 0, categories: [] }))

function retries(count: number, error: Error): boolean {
  if (typeof query.retry !== 'function') throw new Error('The live query has no retry policy')
  return query.retry(count, error)
}

/** Whether each failure may pass by itself; the compiler asks for every new one. */
const PASSES: Record<LiveFailure, boolean> = {
  network: true,
  http: true,
  cut: true,
  timeout: true,
  worker: true,
  // Asking again at once is what the server asked not to do.
  'rate-limit': false,
  // The file itself is wrong, and will be in a second.
  empty: false,
  'too-large': false,
  'too-deep': false,
  'too-many': false,
  'not-yaml': false,
  aliases: false,
  'not-a-landscape': false,
  'not-text': false,
  redirect: false,
  unreadable: false,
}

describe('the live query retries', () => {
  it.each(Object.entries(PASSES) as [LiveFailure, boolean][])('after "%s": %s', (failure, isAgain) => {
    const error = new WorkerCallError({ failure, detail: 'x' })
    expect([0, 1, 2, 3].map((count) => retries(count, error))).toEqual([isAgain, isAgain, false, false])
  })

  it('not after an internal error', () => {
    expect(retries(0, new TypeError('x'))).toBe(false)
  })

  it('after growing pauses', () => {
    if (typeof query.retryDelay !== 'function') throw new Error('The live query has no back-off')
    const delay = query.retryDelay
    expect([0, 1].map((attempt) => delay(attempt, new Error('x')))).toEqual([2000, 8000])
  })
})

it('a landscape is never compared deeply, and is fetched again after an hour', () => {
  expect(query).toMatchObject({ structuralSharing: false, staleTime: 3_600_000, networkMode: 'offlineFirst' })
  expect(cachedQuery).toMatchObject({ structuralSharing: false, retry: false, staleTime: Number.POSITIVE_INFINITY })
})

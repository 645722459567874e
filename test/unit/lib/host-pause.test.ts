import { describe, expect, it } from 'vitest'

import { HostPause, isHostFailure, retryAfterMs } from '../../../src/lib/host-pause.ts'

const NOW = Date.UTC(2026, 10, 29, 12)
const MINUTE = 60_000

/** A host that has failed so often in a row. */
function failing(times: number, pause = new HostPause()): HostPause {
  for (let time = 0; time < times; time++) pause.failed(NOW)
  return pause
}

describe('HostPause', () => {
  it('is open while nothing fails', () => {
    const pause = new HostPause()
    expect(pause.until).toBe(0)
    expect([pause.pass(NOW), pause.pass(NOW)]).toEqual([true, true])
  })

  it('pauses for ten minutes at the eighth failure in a row, not at the seventh', () => {
    const pause = failing(7)
    expect(pause.pass(NOW)).toBe(true)
    pause.failed(NOW)
    expect(pause.pass(NOW)).toBe(false)
    expect(pause.until).toBe(NOW + 10 * MINUTE)
    expect(pause.pass(NOW + 10 * MINUTE - 1)).toBe(false)
  })

  it('counts from nothing after an answer', () => {
    const pause = failing(7)
    expect(pause.answered()).toBe(false)
    expect(failing(7, pause).pass(NOW)).toBe(true)
  })

  it('lets one go first after the pause, and all when it is answered', () => {
    const pause = failing(8)
    const then = NOW + 10 * MINUTE
    expect([pause.pass(then), pause.isProbed, pause.pass(then)]).toEqual([true, true, false])
    expect(pause.answered()).toBe(true)
    expect([pause.pass(then), pause.pass(then), pause.isProbed]).toEqual([true, true, false])
    expect(failing(7, pause).pass(then), 'all is forgotten').toBe(true)
  })

  it('pauses again when the first one fails', () => {
    const pause = failing(8)
    const then = NOW + 10 * MINUTE
    pause.pass(then)
    pause.failed(then)
    expect([pause.pass(then), pause.isProbed]).toEqual([false, false])
    expect(pause.until).toBe(then + 10 * MINUTE)
    expect(pause.pass(then + 10 * MINUTE)).toBe(true)
  })

  it('lets another go first when the first one has told nothing', () => {
    const pause = failing(8)
    const then = NOW + 10 * MINUTE
    pause.pass(then)
    pause.giveBack()
    expect([pause.pass(then), pause.pass(then)]).toEqual([true, false])
  })

  it('is not ended by what was asked for before it', () => {
    const pause = failing(8)
    expect(pause.answered()).toBe(false)
    expect(pause.pass(NOW + MINUTE)).toBe(false)
  })

  it.each([
    ['seconds', '120', 2 * MINUTE],
    ['a date', 'Sun, 29 Nov 2026 12:03:00 GMT', 3 * MINUTE],
    ['nothing that can be read', null, 10 * MINUTE],
    ['nonsense', 'soon', 10 * MINUTE],
  ])('pauses at one 429, for as long as it says: %s', (_, retryAfter, wait) => {
    const pause = new HostPause()
    pause.failed(NOW, { status: 429, retryAfter })
    expect([pause.until - NOW, pause.isLimited]).toEqual([wait, true])
  })

  it('keeps the longest of several pauses', () => {
    const pause = new HostPause()
    pause.failed(NOW, { status: 429, retryAfter: '600' })
    pause.failed(NOW, { status: 429, retryAfter: '5' })
    expect(pause.until).toBe(NOW + 10 * MINUTE)
  })

  it('is told by a host that is down when it will be back', () => {
    const pause = failing(7)
    pause.failed(NOW, { status: 503, retryAfter: '30' })
    expect([pause.until - NOW, pause.isLimited]).toEqual([30_000, false])
    const other = failing(7)
    other.failed(NOW, { status: 500, retryAfter: '30' })
    expect(other.until - NOW).toBe(10 * MINUTE)
  })

  it('forgets all when it is told to', () => {
    const pause = new HostPause()
    pause.failed(NOW, { status: 429 })
    pause.reset()
    expect([pause.until, pause.isLimited, pause.pass(NOW)]).toEqual([0, false, true])
  })
})

describe('retryAfterMs', () => {
  it.each([
    ['0', 1000],
    ['1', 1000],
    ['2', 2000],
    [' 90 ', 90_000],
    ['3600', 3_600_000],
    ['999999999999', 86_400_000],
    ['Sun, 29 Nov 2026 11:00:00 GMT', 1000],
    ['Mon, 30 Nov 2026 11:00:00 GMT', 82_800_000],
    ['Sun, 29 Nov 2099 12:00:00 GMT', 86_400_000],
  ])('%j is %d ms', (text, wait) => {
    expect(retryAfterMs(text, NOW)).toBe(wait)
  })

  it.each(['', '-5', '1.5', 'tomorrow', null, undefined])('%j says nothing', (text) => {
    expect(retryAfterMs(text, NOW)).toBeUndefined()
  })
})

it('an answer about the file says nothing of the host', () => {
  expect([200, 304, 400, 404, 405, 410, 413, 418, 451].filter(isHostFailure)).toEqual([])
  expect([401, 403, 407, 408, 425, 429, 500, 502, 503, 504, 520].filter((status) => !isHostFailure(status))).toEqual([])
})

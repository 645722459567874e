import { expect, it, vi } from 'vitest'

import { fetchLogo } from '../../../../../src/pages/explore/map/stage/fetch-logo.ts'
import { LogoFetcher } from '../../../../../src/pages/explore/map/stage/logo-fetcher.ts'

vi.mock(import('../../../../../src/pages/explore/map/stage/fetch-logo.ts'))

const request = (name: string) => ({ name, size: 64 })
const LOGO = { source: {} as ImageBitmap, width: 1, height: 1 }

it('reports once that the host is paused, and once that it is resumed', async () => {
  let open = () => {}
  const wait = (callback: () => void) => {
    open = callback
    return () => {}
  }
  vi.mocked(fetchLogo).mockResolvedValue(wait)
  const news: unknown[] = []
  const fetcher = new LogoFetcher({
    onLogo: ({ name }, logo) => news.push([name, logo]),
    onHostPaused: (isPaused) => news.push(isPaused),
  })
  fetcher.fetchLogos([request('a.svg'), request('b.svg')])
  await vi.waitFor(() => expect(news).toEqual([true]))
  expect(fetchLogo).toHaveBeenCalledTimes(2)
  fetcher.fetchLogos([request('a.svg'), request('b.svg')])
  expect(fetchLogo, 'neither is asked for again').toHaveBeenCalledTimes(2)

  vi.mocked(fetchLogo).mockResolvedValue(LOGO)
  open()
  await vi.waitFor(() => expect(news).toHaveLength(4))
  expect(news).toEqual([true, false, ['a.svg', LOGO], ['b.svg', LOGO]])
})

it('reports a logo that cannot be loaded', async () => {
  vi.mocked(fetchLogo).mockRejectedValue(new Error('gone'))
  const news: unknown[] = []
  const fetcher = new LogoFetcher({ onLogo: ({ name }, logo) => news.push([name, logo]), onHostPaused: () => {} })
  fetcher.fetchLogos([request('a.svg')])
  await vi.waitFor(() => expect(news).toEqual([['a.svg', undefined]]))
})

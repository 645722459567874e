import { gunzipSync } from 'node:zlib'
import { expect, it, vi } from 'vitest'

import { compress } from '../../../src/cli/compress.ts'

it('packs a version once, however often it is asked for', async () => {
  const read = vi.fn(async () => Buffer.from('content'))
  const source = { file: '/once.js', version: '1', read }
  const bodies = await Promise.all([1, 2, 3].map(() => compress(source, 'gzip', 5)))
  expect(bodies.map((body) => gunzipSync(body).toString())).toEqual(['content', 'content', 'content'])
  expect(read).toHaveBeenCalledTimes(1)
  await compress({ ...source, version: '2' }, 'gzip', 5)
  expect(read).toHaveBeenCalledTimes(2)
})

it('does not remember that a file could not be read', async () => {
  const read = vi.fn(async () => Buffer.from('content'))
  read.mockRejectedValueOnce(new Error('EMFILE'))
  const source = { file: '/late.js', version: '1', read }
  await expect(compress(source, 'br', 5)).rejects.toThrow('EMFILE')
  await expect(compress(source, 'br', 5)).resolves.toBeInstanceOf(Buffer)
})

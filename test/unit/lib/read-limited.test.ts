import { expect, it, vi } from 'vitest'

import { readLimited } from '../../../src/lib/read-limited.ts'

const bodyOf = (...pieces: number[][]) => new Response(new Blob(pieces.map((piece) => new Uint8Array(piece)))).body

it('reads a body to its end', async () => {
  expect(await readLimited(bodyOf([1, 2], [], [3]), 3)).toEqual(new Uint8Array([1, 2, 3]))
  expect(await readLimited(bodyOf(), 3)).toEqual(new Uint8Array())
  expect(await readLimited(null, 3)).toEqual(new Uint8Array())
})

it('gives up what is longer, and asks for no more of it', async () => {
  const cancel = vi.fn(() => Promise.reject(new Error('Gone')))
  const pull = vi.fn((controller: ReadableStreamDefaultController<Uint8Array>) =>
    controller.enqueue(new Uint8Array(10)),
  )
  expect(await readLimited(new ReadableStream({ pull, cancel }, { highWaterMark: 0 }), 29)).toBeUndefined()
  expect(pull).toHaveBeenCalledTimes(3)
  expect(cancel).toHaveBeenCalledOnce()
})

it('tells of a connection that is lost', async () => {
  const start = (controller: ReadableStreamDefaultController) => controller.error(new TypeError('Lost'))
  await expect(readLimited(new ReadableStream({ start }), 10)).rejects.toThrow('Lost')
})

import { expect, it } from 'vitest'

import { FILE_BYTES } from '../../../src/lib/limits.ts'
import { readBlob } from '../../../src/worker/read-blob.ts'

const failureOf = (file: Blob) =>
  readBlob(file).then(
    () => 'none',
    (error: { error: { failure: string } }) => error.error.failure,
  )

it('reads a file as text, without a mark of its bytes’ order', async () => {
  expect(await readBlob(new Blob(['\uFEFFlandscape: é']))).toBe('landscape: é')
})

it('reports why a file cannot be read as text', async () => {
  const large = Object.defineProperty(new Blob(['x']), 'size', { value: FILE_BYTES + 1 })
  const moved = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error('gone')) })
  expect(await failureOf(large)).toBe('too-large')
  expect(await failureOf(moved)).toBe('unreadable')
  expect(await failureOf(new Blob([new Uint8Array([0xff, 0xfe, 0x41, 0])]))).toBe('not-text')
})

import { deflateSync, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'

import { decodePng, encodePng } from '../../support/pictures/png.ts'

/** The content of a chunk. */
function chunkOf(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type, 0, 'latin1')
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
}

/** What a viewer shows of a PNG with a palette and no filters. */
function shown(png: Buffer, width: number): number[] {
  const [palette, alpha] = [chunkOf(png, 'PLTE'), chunkOf(png, 'tRNS')]
  return [...inflateSync(chunkOf(png, 'IDAT'))]
    .filter((_byte, index) => index % (width + 1) !== 0)
    .flatMap((index) => [...palette.subarray(index * 3, index * 3 + 3), alpha[index] ?? 255])
}

it('keeps every pixel of a drawing with few colours', () => {
  const rgba = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 128, 1, 2, 3, 0, 255, 0, 0, 255, 9, 9, 9, 255, 0, 0, 0, 0])
  expect(shown(encodePng({ width: 3, height: 2, rgba }), 3)).toEqual([...rgba])
})

it('makes rare colours the nearest of the others', () => {
  const width = 300
  const rgba = new Uint8Array(width * 2 * 4)
  // Each of the first line's colours is there once, and again below but for the last 50.
  for (let pixel = 0; pixel < width * 2; pixel += 1) {
    const value = pixel % width
    const isRare = pixel >= width && value >= 250
    rgba.set([isRare ? 0 : value & 255, isRare ? 0 : value >> 8, 0, 255], pixel * 4)
  }
  const result = shown(encodePng({ width, height: 2, rgba }), width)
  const off = result.map((value, index) => Math.abs(value - (rgba[index] ?? 0)))
  expect(off.slice(0, 250 * 4).every((one) => one === 0)).toBe(true)
  expect(new Set(result.filter((_value, index) => index % 4 === 3))).toEqual(new Set([255]))
})

it('reads what browsers write, whatever filter a line has', () => {
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 5, 5, 5],
    [2, 1, 1, 1, 1, 1, 1],
    [3, 10, 10, 10, 10, 10, 10],
    [4, 1, 2, 3, 4, 5, 6],
  ]
  const header = Buffer.alloc(13)
  header.writeUInt32BE(2, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length, 0)
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  }
  const png = Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const { width, height, rgba } = decodePng(png)
  expect([width, height]).toEqual([2, 5])
  const line = (y: number) => [...rgba.subarray(y * 8, y * 8 + 8)]
  expect(line(0)).toEqual([10, 20, 30, 255, 40, 50, 60, 255])
  expect(line(1)).toEqual([10, 20, 30, 255, 15, 25, 35, 255])
  expect(line(2)).toEqual([11, 21, 31, 255, 16, 26, 36, 255])
  // Average of left and up: (0 + 11) >> 1 = 5, then (15 + 16) >> 1 = 15.
  expect(line(3)).toEqual([15, 20, 25, 255, 25, 33, 40, 255])
  // Paeth: the first pixel's guess is up; the second's the nearest of left, up and corner.
  expect(line(4)).toEqual([16, 22, 28, 255, 29, 38, 46, 255])
})

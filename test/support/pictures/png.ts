import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** How many colours a PNG with a palette can have. */
const MAX_COLOURS = 256

/**
 * A PNG with a palette, which for flat drawings is a third of what a browser writes. The 256 most frequent colours stay
 * as they are; each of the others becomes the nearest of them.
 */
export function encodePng({ width, height, rgba }: Pixels): Buffer {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height)
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1]).map(([pixel]) => pixel)
  const palette = ranked.slice(0, MAX_COLOURS)
  const indexOf = new Map(palette.map((pixel, index) => [pixel, index]))
  for (const pixel of ranked.slice(MAX_COLOURS)) indexOf.set(pixel, nearest(pixel, palette))

  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    // The first byte of a line names its filter: none suits a palette best.
    for (let x = 0; x < width; x += 1) {
      lines[y * (width + 1) + 1 + x] = indexOf.get(pixels[y * width + x] ?? 0) ?? 0
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits for each pixel, of a palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((pixel) => channels(pixel).slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map((pixel) => channels(pixel)[3] ?? 255))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Red, green, blue and alpha of a pixel as it lies in memory, the first byte lowest. */
function channels(pixel: number): number[] {
  return [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255, pixel >>> 24]
}

function nearest(pixel: number, palette: readonly number[]): number {
  const own = channels(pixel)
  const distances = palette.map((other) =>
    channels(other).reduce((sum, value, index) => sum + (value - (own[index] ?? 0)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** What a browser's picture holds: four bytes for each pixel, line by line. */
export interface Pixels {
  width: number
  height: number
  rgba: Uint8Array
}

/**
 * Reads a PNG as browsers write them: eight bits a channel, not interlaced.
 * @throws Error when it is of another kind
 */
export function decodePng(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const [depth, type, , , interlace] = png.subarray(24, 29)
  const size = type === 6 ? 4 : type === 2 ? 3 : 0
  if (depth !== 8 || size === 0 || interlace !== 0) throw new Error('A PNG of a kind that no browser writes')
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const lines = unfiltered(inflateSync(Buffer.concat(parts)), width * size, size)
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rgba.set(lines.subarray(pixel * size, (pixel + 1) * size), pixel * 4)
  }
  return { width, height, rgba }
}

/** The bytes of the lines, without the filter that each was written with (PNG 1.2, chapter 6). */
function unfiltered(data: Buffer, width: number, size: number): Uint8Array {
  const out = new Uint8Array((data.length / (width + 1)) * width)
  for (let y = 0; y * (width + 1) < data.length; y += 1) {
    const filter = data[y * (width + 1)]
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      const left = x >= size ? (out[at - size] ?? 0) : 0
      const up = y > 0 ? (out[at - width] ?? 0) : 0
      const corner = x >= size && y > 0 ? (out[at - width - size] ?? 0) : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0
      out[at] = (data[y * (width + 1) + 1 + x] ?? 0) + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(estimate - value)) as [number, number, number]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

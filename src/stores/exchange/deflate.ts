import { readLimited } from '../../lib/read-limited.ts'

/** `bytes` compressed (RFC 1951, without a header). */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return (await through(new CompressionStream('deflate-raw'), bytes, Infinity)) ?? new Uint8Array()
}

/**
 * What was compressed; undefined as soon as it is more than `limit` bytes, however little it came from.
 * @throws TypeError for bytes that are no such stream.
 */
export async function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
  return through(new DecompressionStream('deflate-raw'), bytes, limit)
}

async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array | undefined> {
  const writer = writable.getWriter()
  const written = (async () => {
    await writer.write(new Uint8Array(bytes))
    await writer.close()
  })()
  // The reader hears of what goes wrong; that the rest of a stream is not read is no fault.
  written.catch(() => {})
  return readLimited(readable, limit)
}

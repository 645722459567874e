import { readLimited } from '../../lib/read-limited.ts'

/** Compresses `bytes` (RFC 1951, without a header). */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return (await pipe(new CompressionStream('deflate-raw'), bytes, Infinity)) ?? new Uint8Array()
}

/**
 * Decompresses `bytes`. @returns undefined as soon as the output exceeds `limit` bytes, to stop decompression bombs
 * @throws TypeError for an invalid stream.
 */
export async function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
  return pipe(new DecompressionStream('deflate-raw'), bytes, limit)
}

async function pipe(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array | undefined> {
  const writer = writable.getWriter()
  const writing = (async () => {
    await writer.write(new Uint8Array(bytes))
    await writer.close()
  })()
  // Errors reach the reader; cancelling the rest of the stream is not an error.
  writing.catch(() => {})
  return readLimited(readable, limit)
}

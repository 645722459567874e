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
  // What goes wrong is heard of by the reader; what is left unread is nobody's fault.
  written.catch(() => {})
  const reader = (readable as ReadableStream<Uint8Array>).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > limit) {
      void reader.cancel().catch(() => {})
      return undefined
    }
    chunks.push(value)
  }
  const all = new Uint8Array(length)
  let place = 0
  for (const chunk of chunks) {
    all.set(chunk, place)
    place += chunk.length
  }
  return all
}

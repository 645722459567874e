/** The part of a stream's interface in use; the pure layers compile without the DOM's types. */
type Body = { getReader: () => Reader }
type Reader = {
  read: () => Promise<{ done: boolean; value?: Uint8Array | undefined }>
  cancel: () => Promise<unknown>
}

/**
 * Reads a stream, such as a response's body, up to `most` bytes after decompression, regardless of headers.
 * @returns undefined if it has more; the rest is cancelled
 * @throws errors of the stream, such as a lost connection
 */
export async function readLimited(body: Body | null, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let piece = await reader?.read(); piece?.value && !piece.done; piece = await reader?.read()) {
    size += piece.value.byteLength
    if (size > most) {
      // Errors of a cancelled stream are irrelevant.
      void reader?.cancel().catch(() => undefined)
      return undefined
    }
    pieces.push(piece.value)
  }
  const bytes = new Uint8Array(size)
  let place = 0
  for (const piece of pieces) {
    bytes.set(piece, place)
    place += piece.byteLength
  }
  return bytes
}

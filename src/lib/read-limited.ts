/** What is read of a stream; the pure floors know no streams. */
type Body = { getReader: () => Reader }
type Reader = {
  read: () => Promise<{ done: boolean; value?: Uint8Array | undefined }>
  cancel: () => Promise<unknown>
}

/**
 * Reads a stream, such as an answer's body, to its end, and no further than `most` bytes: what is unpacked counts, not
 * what a header says.
 * @returns undefined where it has more; the rest is not asked for
 * @throws what reading throws, as when the connection is lost
 */
export async function readLimited(body: Body | null, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let piece = await reader?.read(); piece?.value && !piece.done; piece = await reader?.read()) {
    size += piece.value.byteLength
    if (size > most) {
      // A stream that fails while it is given up has nothing to tell.
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

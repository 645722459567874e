import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding } from './accept-encoding.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** A file packed, and the version of it that was. */
type Packed = { version: string; body: Promise<Buffer> }

/** By coding, quality and file, for all servers of the process: packing well takes seconds. */
const STORED = new Map<string, Packed>()

/** What is packed: `version` changes with the file's content, which `read` gives. */
export type Source = { file: string; version: string; read: () => Promise<Buffer> }

/**
 * A file in a coding, packed when it is first asked for and then kept in memory.
 * @param quality of brotli, 0 to 11. 11 is what a host that packs at leisure reaches, and takes a second for the largest file.
 * @throws what reading throws; it is tried again when the file is asked for again.
 */
export function compressed(source: Source, coding: Exclude<Coding, 'identity'>, quality: number): Promise<Buffer> {
  const key = `${coding} ${quality} ${source.file}`
  const stored = STORED.get(key)
  if (stored?.version === source.version) return stored.body
  const packed: Packed = { version: source.version, body: pack(source, coding, quality) }
  STORED.set(key, packed)
  packed.body.catch(() => {
    if (STORED.get(key) === packed) STORED.delete(key)
  })
  return packed.body
}

async function pack({ read }: Source, coding: Exclude<Coding, 'identity'>, quality: number): Promise<Buffer> {
  const content = await read()
  if (coding === 'gzip') return zip(content, { level: 9 })
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  return brotli(content, { params })
}

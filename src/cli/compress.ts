import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding } from './accept-encoding.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** A compressed file with the version of its source. */
type Compressed = { version: string; body: Promise<Buffer> }

/** Cache by coding, quality and file, shared by all servers of the process: good compression takes seconds. */
const STORED = new Map<string, Compressed>()

/** A file to compress: `version` changes with its content, which `read` returns. */
export type Source = { file: string; version: string; read: () => Promise<Buffer> }

/**
 * Compresses a file on first request and caches the result in memory.
 * @param quality of brotli, 0 to 11. 11 matches hosts that compress in advance, and takes a second for the largest file.
 * @throws errors of reading; the next request tries again.
 */
export function compress(source: Source, coding: Exclude<Coding, 'identity'>, quality: number): Promise<Buffer> {
  const key = `${coding} ${quality} ${source.file}`
  const stored = STORED.get(key)
  if (stored?.version === source.version) return stored.body
  const entry: Compressed = { version: source.version, body: compressFile(source, coding, quality) }
  STORED.set(key, entry)
  entry.body.catch(() => {
    if (STORED.get(key) === entry) STORED.delete(key)
  })
  return entry.body
}

async function compressFile({ read }: Source, coding: Exclude<Coding, 'identity'>, quality: number): Promise<Buffer> {
  const content = await read()
  if (coding === 'gzip') return zip(content, { level: 9 })
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  return brotli(content, { params })
}

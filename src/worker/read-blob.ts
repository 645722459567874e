import { FILE_BYTES } from '../lib/limits.ts'
import { LiveFetchError } from './fetch-text.ts'

/**
 * Reads a file from disk as text, with the same limits as a file from the network.
 * @throws LiveFetchError
 */
export async function readBlob(file: Blob): Promise<string> {
  if (file.size > FILE_BYTES) {
    throw new LiveFetchError('too-large', `The file is larger than ${FILE_BYTES} bytes.`)
  }
  const bytes = await bytesOf(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new LiveFetchError('not-text', 'The file is not UTF-8 text.')
  }
}

async function bytesOf(file: Blob): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer()
  } catch (error) {
    // A folder, or a file that was moved or changed after the user selected it.
    throw new LiveFetchError('unreadable', String(error))
  }
}

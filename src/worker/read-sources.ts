import type { StackText } from '../stack/check.ts'
import type { ProblemKind } from '../stack/finding.ts'
import { MAX_FILE_SIZE } from '../stack/limits.ts'
import type { StackSource } from './stack-protocol.ts'

/** The texts of the files that a person gave. A file that cannot be read says why, and costs no other. */
export async function readSources(sources: readonly StackSource[]): Promise<StackText[]> {
  const texts: StackText[] = []
  for (const { name, content } of sources) {
    texts.push({ name, ...(typeof content === 'string' ? { text: content } : await readBlob(content)) })
  }
  return texts
}

async function readBlob(blob: Blob): Promise<{ text: string; problem?: ProblemKind }> {
  if (blob.size > MAX_FILE_SIZE) return { text: '', problem: 'too-large' }
  try {
    return decode(new Uint8Array(await blob.arrayBuffer()))
  } catch {
    // A folder, or a file that was moved since it was chosen.
    return { text: '', problem: 'unreadable' }
  }
}

function decode(bytes: Uint8Array): { text: string; problem?: ProblemKind } {
  // What PowerShell writes with `>`.
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return { text: new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: '', problem: 'not-text' }
  }
}

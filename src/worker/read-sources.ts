import type { StackText } from '../stack/check.ts'
import type { ProblemKind } from '../stack/finding.ts'
import { MAX_FILE_SIZE, MAX_FILES, MAX_STACK_SIZE } from '../stack/limits.ts'
import type { StackSource } from './stack-protocol.ts'

/**
 * Reads the files that the user provided. A file that cannot be read gets a problem and does not affect the others. Files
 * past the limits of a stack are not opened.
 * @param onFile is called with the index of each file before it is read.
 */
export async function readSources(
  sources: readonly StackSource[],
  onFile: (index: number) => void = () => {},
): Promise<StackText[]> {
  const texts: StackText[] = []
  let remaining = MAX_STACK_SIZE
  for (const [index, { name, content, isSkipped }] of sources.entries()) {
    onFile(index)
    const size = typeof content === 'string' ? content.length : content.size
    if (index >= MAX_FILES) texts.push({ name, text: '' })
    else if (isSkipped) texts.push({ name, text: '', problem: 'stalled' })
    else if (size > MAX_FILE_SIZE) texts.push({ name, text: '', problem: 'too-large' })
    else if (size > remaining) texts.push({ name, text: '', problem: 'too-large-together' })
    else {
      remaining -= size
      texts.push({ name, ...(typeof content === 'string' ? { text: content } : await readBlob(content)) })
    }
  }
  return texts
}

async function readBlob(blob: Blob): Promise<{ text: string; problem?: ProblemKind }> {
  try {
    return decode(new Uint8Array(await blob.arrayBuffer()))
  } catch {
    // A folder, or a file that was moved after the user selected it.
    return { text: '', problem: 'unreadable' }
  }
}

function decode(bytes: Uint8Array): { text: string; problem?: ProblemKind } {
  // PowerShell's `>` writes UTF-16.
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return { text: new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: '', problem: 'not-text' }
  }
}

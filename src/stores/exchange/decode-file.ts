/**
 * The text of a file, whatever program wrote it: UTF-8; UTF-16, as Excel saves "Unicode text"; and otherwise what
 * Windows writes in Western Europe, as Excel saves a plain CSV there. Never throws.
 */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

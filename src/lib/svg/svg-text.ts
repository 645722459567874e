/**
 * Decodes an SVG file as a browser does: by its byte order mark, otherwise by its XML declaration, otherwise as UTF-8. The
 * declaration is removed, so that the text cannot be decoded differently later.
 */
export function svgText(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes
  const byMark = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : ''
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  // A file that begins with single-byte characters is not UTF-16, whatever it declares.
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-?16)([\w-]+)/i.exec(head)?.[1] ?? ''
  return decoder(byMark || declared)
    .decode(bytes)
    .replace(/^<\?xml\s[^?]*\?>/, '')
}

function decoder(label: string): TextDecoder {
  try {
    if (label !== '') return new TextDecoder(label)
  } catch {
    // Unknown encoding.
  }
  return new TextDecoder()
}

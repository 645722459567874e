/**
 * The text of an SVG file as a browser reads it: by its byte order mark, else as it says itself, else UTF-8. What it says
 * of its encoding is left out, so that the text is never read in another one.
 */
export function svgText(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : ''
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  // What begins with letters of one byte each is no UTF-16, whatever it says.
  const said = /^<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-?16)([\w-]+)/i.exec(head)?.[1] ?? ''
  return decoder(marked || said)
    .decode(bytes)
    .replace(/^<\?xml\s[^?]*\?>/, '')
}

function decoder(label: string): TextDecoder {
  try {
    if (label !== '') return new TextDecoder(label)
  } catch {
    // No encoding of that name.
  }
  return new TextDecoder()
}

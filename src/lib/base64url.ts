const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Encodes bytes as base64url, which is safe in any part of an address (RFC 4648, section 5, without padding). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = [bytes[index], bytes[index + 1], bytes[index + 2]]
    const value = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const length = c === undefined ? (b === undefined ? 2 : 3) : 4
    for (let digit = 0; digit < length; digit += 1) text += DIGITS[(value >>> (18 - 6 * digit)) & 63]
  }
  return text
}

/** Decodes base64url; undefined if the text is invalid. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let value = 0
  let bits = 0
  let place = 0
  for (const character of text) {
    const digit = DIGITS.indexOf(character)
    if (digit < 0) return undefined
    value = ((value << 6) | digit) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[place] = (value >>> bits) & 0xff
    place += 1
  }
  return bytes
}

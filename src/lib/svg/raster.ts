/**
 * The number of pixels from the header of a picture: PNG, GIF, JPEG, WebP or AVIF.
 * @returns undefined for other formats and invalid headers
 */
export function pixelsOf(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return measure(view)
  } catch {
    // The header is truncated.
    return undefined
  }
}

/** @throws RangeError if the bytes end too early */
function measure(view: DataView): number | undefined {
  const head = view.getUint32(0)
  if (head === 0x89_50_4e_47) return view.getUint32(16) * view.getUint32(20)
  if (head === word('GIF8')) return view.getUint16(6, true) * view.getUint16(8, true)
  if (head >>> 8 === 0xff_d8_ff) return jpegPixels(view)
  if (head === word('RIFF') && view.getUint32(8) === word('WEBP')) return webpPixels(view)
  if (view.getUint32(4) === word('ftyp')) return avifPixels(view)
  return undefined
}

/** Scans of a progressive JPEG that count as one; each further pass covers the whole picture. */
const USUAL_SCANS = 12

/** A JPEG's frame follows other segments: markers C0 to CF, except tables (C4, CC) and C8. */
function jpegPixels(view: DataView): number {
  for (let place = 2; ;) {
    if (view.getUint8(place) !== 0xff) throw new RangeError('No marker')
    const marker = view.getUint8(place + 1)
    if (marker === 0xff) place += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return view.getUint16(place + 5) * view.getUint16(place + 7) * Math.max(1, scans(view) / USUAL_SCANS)
    } else place += 2 + Math.max(2, view.getUint16(place + 2))
  }
}

/** The number of scans of a JPEG: within a scan, FF is never followed by DA. */
function scans(view: DataView): number {
  let count = 0
  for (let place = 0; place + 1 < view.byteLength; place += 1) {
    if (view.getUint8(place) === 0xff && view.getUint8(place + 1) === 0xda) count += 1
  }
  return count
}

/** The three kinds of WebP: extended, lossless, lossy. */
function webpPixels(view: DataView): number | undefined {
  const kind = view.getUint32(12)
  if (kind === word('VP8X'))
    return (1 + (view.getUint32(24, true) & 0xff_ff_ff)) * (1 + (view.getUint32(26, true) >>> 8))
  if (kind === word('VP8L')) {
    const bits = view.getUint32(21, true)
    return (1 + (bits & 0x3f_ff)) * (1 + ((bits >>> 14) & 0x3f_ff))
  }
  if (kind === word('VP8 ')) return (view.getUint16(26, true) & 0x3f_ff) * (view.getUint16(28, true) & 0x3f_ff)
  return undefined
}

/** The largest size in an AVIF (`ispe`), of the whole or of its parts. */
function avifPixels(view: DataView): number | undefined {
  let most: number | undefined
  for (let place = 8; place + 16 <= view.byteLength; place += 1) {
    if (view.getUint8(place) !== 0x69 || view.getUint32(place) !== word('ispe')) continue
    most = Math.max(most ?? 0, view.getUint32(place + 8) * view.getUint32(place + 12))
  }
  return most
}

/** A four-letter code as a big-endian number. */
function word(letters: string): number {
  return [...letters].reduce((value, letter) => value * 256 + (letter.codePointAt(0) ?? 0), 0)
}

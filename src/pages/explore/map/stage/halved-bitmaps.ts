/** How often a bitmap is halved: cells of 64 pixels become 16 pixels wide, as tiles are that show the whole map. */
const HALVINGS = 2

/**
 * A bitmap, the same at half its size, and so on. Browsers that draw a picture much smaller leave out most of its pixels,
 * and halving counts them all.
 * @returns the bitmap alone where no canvas can be made
 */
export function halvedBitmaps(bitmap: ImageBitmap): ImageBitmap[] {
  const bitmaps = [bitmap]
  if (typeof OffscreenCanvas === 'undefined') return bitmaps
  for (let last = bitmap; bitmaps.length <= HALVINGS; bitmaps.push(last)) {
    const canvas = new OffscreenCanvas(Math.max(1, last.width >> 1), Math.max(1, last.height >> 1))
    canvas.getContext('2d')?.drawImage(last, 0, 0, canvas.width, canvas.height)
    last = canvas.transferToImageBitmap()
  }
  return bitmaps
}

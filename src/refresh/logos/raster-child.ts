import { prepareRasteriser, rasterise, type PixelLimits, type Pixels } from './rasterise.ts'

// The process that draws logos, one at a time, at the request of raster-process.ts, which ends it when a logo takes too
// much. It gets no environment, and has nothing to lose.

/** A logo to draw. */
export type RasterRequest = { bytes: Uint8Array; limits: PixelLimits }
/** The logo drawn, or why it cannot be. */
export type RasterAnswer = { drawn: Pixels } | { fault: string }
/** Sent once, when the process waits for its first logo. */
export const READY = 'ready'

prepareRasteriser()
process.on('message', ({ bytes, limits }: RasterRequest) => void answer(bytes, limits))
process.on('disconnect', () => process.exit(0))
process.send?.(READY)

async function answer(bytes: Uint8Array, limits: PixelLimits): Promise<void> {
  const result = await rasterise(bytes, limits).then(
    (drawn): RasterAnswer => ({ drawn }),
    (error: unknown): RasterAnswer => ({ fault: error instanceof Error ? error.message : String(error) }),
  )
  process.send?.(result)
}

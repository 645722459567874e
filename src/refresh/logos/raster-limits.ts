import { LOGO_BYTES } from '../../lib/limits.ts'

/** What rasterising one logo may take. */
export type RasterLimits = {
  /** Bytes of the file. */
  bytes: number
  /** Pixels of a picture, which is decoded whole. */
  pixels: number
  /** Pixels that an SVG says it has; it is drawn smaller. The largest of that landscape has 26 million. */
  svgPixels: number
  /** Milliseconds; the slowest logo of the landscape of 2026-08-07 takes 320. */
  time: number
  /** Resident memory of the process that rasterises, in bytes; all 1,183 logos of that landscape stay under 200 MB. */
  memory: number
}

export const RASTER_LIMITS: RasterLimits = {
  bytes: LOGO_BYTES,
  // A square of 4,000, as in src/components/logo/load-logo.ts.
  pixels: 16_000_000,
  svgPixels: 250_000_000,
  time: 5000,
  memory: 600_000_000,
}

import type { MapLayout } from '../../../../domain/map/geometry.ts'
import type { DrawnLayout } from '../paint/drawing.ts'

/** Of a layout, what a drawing shows: small enough to be sent to a worker. */
export function drawnLayout({ width, height, band, categories }: MapLayout): DrawnLayout {
  return {
    width,
    height,
    band,
    categories: categories.map((category) => ({
      ...category,
      blocks: category.blocks.map((block) => ({
        ...block,
        tiles: block.tiles.map(({ item: { id, name, maturity, logo }, ...tile }) => ({
          ...tile,
          item: { id, name, maturity, logo },
        })),
      })),
    })),
  }
}

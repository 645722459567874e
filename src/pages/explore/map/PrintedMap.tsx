import { useLayoutEffect, useRef } from 'react'
import { levelName } from '../../../components/maturity/level-name.ts'
import { PrintedResults, PRINT_LIMIT } from '../print/PrintedResults.tsx'
import type { Item } from '../../../domain/landscape/landscape.ts'
import type { Box, MapLayout } from '../../../domain/map/geometry.ts'
import type { MapScene } from '../../../domain/map/scene.ts'
import { boxAround, fitBox } from '../../../domain/map/view.ts'
import { formatNumber } from '../../../i18n/format.ts'
import styles from './MapView.module.css'
import { canvasPainter } from './paint/canvas-painter.ts'
import { drawMap } from './paint/draw-map.ts'
import { textRuler } from './paint/text-ruler.ts'
import { readPalette } from './stage/read-palette.ts'

/** In pixels at 96 per inch: the width inside the margins of A4, and the maximum height of the map. */
const PRINT_AREA = { width: 703, height: 620 }
/** Image pixels per pixel. */
const DENSITY = 3
const MARGIN = 6

type Props = { scene: MapScene; items: readonly Item[] }

/**
 * The printed map: the matching part, as large as the page allows, with the names below. Browsers do not wait for logos
 * when printing, so monograms and names replace them.
 */
export function PrintedMap({ scene, items }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false })
    if (canvas.current && context) draw(canvas.current, context, scene)
  }, [scene])
  return (
    <PrintedResults total={items.length}>
      <div className={styles['paper']}>
        <canvas ref={canvas} />
        <ul>
          {items.slice(0, PRINT_LIMIT).map((item) => (
            <li key={item.id} dir="auto">
              {item.name}
              {item.maturity && ` · ${levelName(item.maturity)}`}
            </li>
          ))}
        </ul>
      </div>
    </PrintedResults>
  )
}

function draw(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, scene: MapScene): void {
  const layout = matchingLayout(scene)
  const box = boxOf(layout)
  const { width } = PRINT_AREA
  const height = Math.min(PRINT_AREA.height, Math.ceil((box.height / box.width) * (width - 2 * MARGIN)) + 2 * MARGIN)
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  context.scale(DENSITY, DENSITY)
  // In print, the parent element has the colours of the light theme.
  const palette = readPalette(canvas.parentElement ?? document.body)
  drawMap({
    painter: canvasPainter(context, palette.font),
    layout,
    matching: scene.matching,
    palette,
    ruler: textRuler(palette.font),
    formatCount: formatNumber,
    view: fitBox(box, { width, height }, MARGIN),
    size: { width, height },
    highlights: {},
    logoOf: () => undefined,
  })
}

/** The map reduced to subcategories with results. */
function matchingLayout({ layout, matching, matches }: MapScene): MapLayout {
  if (!matching.isNarrowed || matches.length === 0) return layout
  const places = new Set(matches.map(({ blockId }) => blockId))
  const categories = layout.categories.flatMap((category) => {
    const blocks = category.blocks.filter(({ id }) => places.has(id))
    const box = boxAround(blocks)
    // The category's name is above its blocks.
    return box ? [{ ...category, ...box, y: box.y - layout.band, height: box.height + layout.band, blocks }] : []
  })
  return { ...layout, categories }
}

/** The bounding box of the layout. */
function boxOf({ categories, width, height }: MapLayout): Box {
  return boxAround(categories) ?? { x: 0, y: 0, width, height }
}

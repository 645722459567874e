import { useLayoutEffect, useRef } from 'react'
import { levelName } from '../../../components/level-name.ts'
import { Printed, PRINT_LIMIT } from '../../../components/Printed.tsx'
import type { Item } from '../../../domain/landscape.ts'
import type { Box } from '../../../domain/map/layout.ts'
import type { MapScene } from '../../../domain/map/scene.ts'
import { boxAround, fitBox } from '../../../domain/map/view.ts'
import { formatNumber } from '../../../i18n/format.ts'
import styles from './MapView.module.css'
import { canvasPainter } from './paint/canvas-painter.ts'
import { drawMap } from './paint/draw-map.ts'
import { textRuler } from './paint/text-ruler.ts'
import { readPalette } from './stage/read-palette.ts'

/** Pixels at 96 to an inch: between the margins of an A4 sheet, and what the map may take of its height. */
const PAPER = { width: 703, height: 620 }
/** Dots to a pixel. */
const DENSITY = 3
const MARGIN = 6

type Props = { scene: MapScene; items: readonly Item[] }

/**
 * The map on paper: what matches, as large as the sheet lets it be, and the names beneath. A browser does not wait for
 * logos while it prints, so monograms and names stand for them.
 */
export function PrintedMap({ scene, items }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false })
    if (canvas.current && context) draw(canvas.current, context, scene)
  }, [scene])
  return (
    <Printed total={items.length}>
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
    </Printed>
  )
}

function draw(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, scene: MapScene): void {
  const { layout, matching } = scene
  const box = matchingBox(scene)
  const { width } = PAPER
  const height = Math.min(PAPER.height, Math.ceil((box.height / box.width) * (width - 2 * MARGIN)) + 2 * MARGIN)
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  context.scale(DENSITY, DENSITY)
  // Where it stands, colours are those of the light theme.
  const palette = readPalette(canvas.parentElement ?? document.body)
  drawMap({
    painter: canvasPainter(context, palette.font),
    layout,
    matching,
    palette,
    ruler: textRuler(palette.font),
    formatCount: formatNumber,
    view: fitBox(box, { width, height }, MARGIN),
    size: { width, height },
    marked: {},
    logoOf: () => undefined,
  })
}

/** The subcategories that have results, with the line of the category's name above them; without a filter, the whole map. */
function matchingBox({ layout, matching, matches }: MapScene): Box {
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height }
  if (!matching.isNarrowed) return whole
  const places = new Set(matches.map(({ blockId }) => blockId))
  const blocks = layout.categories.flatMap((category) => category.blocks.filter(({ id }) => places.has(id)))
  const box = boxAround(blocks)
  return box ? { ...box, y: box.y - layout.band, height: box.height + layout.band } : whole
}

import { useLayoutEffect, useRef, type PointerEvent } from 'react'
import type { MapScene } from '../../../domain/map/scene.ts'
import { visibleBox } from '../../../domain/map/view.ts'
import styles from './MapView.module.css'
import { tileColour, type Palette } from './paint/palette.ts'
import type { MapStage } from './stage/stage.ts'

/** Length of the longer side in pixels, and the maximum share of the window's width. */
const MAX_LENGTH = 168
const MAX_WIDTH_SHARE = 0.22
/** Hidden when a larger share of the map is visible: the minimap would add nothing. */
const MAX_VISIBLE_SHARE = 0.6

/** A small map with a frame around the visible part; a click or drag moves the frame. Displayed when zoomed in. */
export function Minimap({ stage, scene }: { stage: MapStage; scene: MapScene }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = scene.layout
  const scale = Math.min(MAX_LENGTH / Math.max(width, height), (stage.size.width * MAX_WIDTH_SHARE) / width)
  useLayoutEffect(() => {
    let drawnPalette: Palette | undefined
    return stage.subscribe((view, size) => {
      const visible = visibleBox(view, size)
      if (box.current) box.current.hidden = (visible.width * visible.height) / (width * height) > MAX_VISIBLE_SHARE
      if (frame.current) {
        const left = Math.max(0, visible.x)
        const top = Math.max(0, visible.y)
        Object.assign(frame.current.style, {
          transform: `translate(${left * scale}px, ${top * scale}px)`,
          width: `${Math.min(width - left, visible.width) * scale}px`,
          height: `${Math.min(height - top, visible.height) * scale}px`,
        })
      }
      if (drawnPalette !== stage.palette && canvas.current)
        drawMinimap(canvas.current, scene, (drawnPalette = stage.palette), scale)
    })
  }, [stage, scene, scale, width, height])

  const follow = ({ buttons, clientX, clientY, currentTarget, type, pointerId }: PointerEvent<HTMLElement>) => {
    if (buttons !== 1) return
    if (type === 'pointerdown') currentTarget.setPointerCapture(pointerId)
    const { left, top } = currentTarget.getBoundingClientRect()
    const { k } = stage.zoom.view()
    stage.zoom.moveTo({
      k,
      x: stage.size.width / 2 - ((clientX - left) / scale) * k,
      y: stage.size.height / 2 - ((clientY - top) / scale) * k,
    })
  }
  return (
    <div
      ref={box}
      hidden
      className={styles['minimap']}
      style={{ width: width * scale, height: height * scale }}
      onPointerDown={follow}
      onPointerMove={follow}
      data-testid="minimap"
      aria-hidden
    >
      <canvas ref={canvas} />
      <div ref={frame} className={styles['seen']} />
    </div>
  )
}

function drawMinimap(canvas: HTMLCanvasElement, scene: MapScene, palette: Palette, scale: number): void {
  const density = Math.min(2, globalThis.devicePixelRatio || 1)
  canvas.width = Math.round(scene.layout.width * scale * density)
  canvas.height = Math.round(scene.layout.height * scale * density)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) return
  context.scale(scale * density, scale * density)
  context.fillStyle = palette.ground
  context.fillRect(0, 0, scene.layout.width, scene.layout.height)
  for (const { x, y, width, height, blocks } of scene.layout.categories) {
    context.fillStyle = palette.block
    context.fillRect(x, y, width, height)
    for (const tile of blocks.flatMap((block) => block.tiles)) {
      const { maturity } = tile.item
      context.fillStyle = scene.matching.flags[tile.index] !== 1 ? palette.faint : tileColour(palette, maturity)
      context.fillRect(tile.x, tile.y, tile.span, tile.span)
    }
  }
}

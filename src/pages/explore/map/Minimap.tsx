import { useLayoutEffect, useRef, type PointerEvent } from 'react'
import type { MapScene } from '../../../domain/map/scene.ts'
import { visibleBox } from '../../../domain/map/view.ts'
import styles from './MapView.module.css'
import { tileColour, type Palette } from './paint/palette.ts'
import type { MapStage } from './stage/stage.ts'

/** Pixels of its longer side, and the part of the window's width that it takes at most. */
const LENGTH = 168
const MOST_WIDTH = 0.22
/** The part of the map that the window shows; above, the small map would say nothing more. */
const SHOWN_BELOW = 0.6

/** The whole map, small, with what the window shows of it; a press or drag moves the window. There once one is closer. */
export function Minimap({ stage, scene }: { stage: MapStage; scene: MapScene }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = scene.layout
  const scale = Math.min(LENGTH / Math.max(width, height), (stage.size.width * MOST_WIDTH) / width)
  useLayoutEffect(() => {
    let drawn: Palette | undefined
    return stage.subscribe((view, size) => {
      const seen = visibleBox(view, size)
      if (box.current) box.current.hidden = (seen.width * seen.height) / (width * height) > SHOWN_BELOW
      if (frame.current) {
        const left = Math.max(0, seen.x)
        const top = Math.max(0, seen.y)
        Object.assign(frame.current.style, {
          transform: `translate(${left * scale}px, ${top * scale}px)`,
          width: `${Math.min(width - left, seen.width) * scale}px`,
          height: `${Math.min(height - top, seen.height) * scale}px`,
        })
      }
      if (drawn !== stage.palette && canvas.current) drawSmall(canvas.current, scene, (drawn = stage.palette), scale)
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

function drawSmall(canvas: HTMLCanvasElement, scene: MapScene, palette: Palette, scale: number): void {
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

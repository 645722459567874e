import { useEffect, useLayoutEffect } from 'react'
import { tileBox } from '../../../domain/map/find.ts'
import type { MapTile } from '../../../domain/map/geometry.ts'
import type { MapScene } from '../../../domain/map/scene.ts'
import { reveal, type MapView } from '../../../domain/map/view.ts'
import type { MapStage } from './stage/stage.ts'

/** Pixels around an item that is open beside the map. */
const MARGIN = 40

/** How the map was left: who comes back to it, from an item's page say, finds it so. */
let left: { width: number; height: number; view: MapView } | undefined

type Options = {
  stage: MapStage | undefined
  scene: MapScene | undefined
  /** The window's, in pixels: it changes when an item opens beside the map. */
  width: number
  openId: string | undefined
  hovered: MapTile | undefined
  focused: string | undefined
}

/** Puts on the stage what the map shows, and the item that is open into its sight. */
export function useShownScene({ stage, scene, width, openId, hovered, focused }: Options): void {
  const hoveredId = hovered?.item.id
  useLayoutEffect(() => {
    if (!stage || !scene) return
    const { layout } = scene
    const isSame = left?.width === layout.width && left.height === layout.height
    stage.show(scene, isSame ? left?.view : undefined)
  }, [stage, scene])
  useEffect(
    () =>
      stage?.subscribe((view) => {
        if (stage.scene)
          left = { width: stage.scene.layout.width, height: stage.scene.layout.height, view: { ...view } }
      }),
    [stage],
  )
  useLayoutEffect(() => stage?.mark({ hovered: hoveredId, focused, open: openId }), [stage, hoveredId, focused, openId])
  const tile = openId === undefined ? undefined : scene?.tilesOf.get(openId)?.[0]
  useEffect(() => {
    if (stage && tile && width > 0)
      stage.zoom.moveTo(reveal(stage.zoom.view(), tileBox(tile), stage.size, MARGIN), true)
  }, [stage, tile, width])
}

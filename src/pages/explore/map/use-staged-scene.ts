import { useEffect, useLayoutEffect } from 'react'
import { tileBox } from '../../../domain/map/find.ts'
import type { MapTile } from '../../../domain/map/geometry.ts'
import type { MapScene } from '../../../domain/map/scene.ts'
import { reveal, type MapView } from '../../../domain/map/view.ts'
import type { MapStage } from './stage/stage.ts'

/** Margin around the open item, in pixels. */
const MARGIN = 40

/** The last view of the map, restored when the user returns, for example from an item's page. */
let lastView: { width: number; height: number; view: MapView } | undefined

type Options = {
  stage: MapStage | undefined
  scene: MapScene | undefined
  /** The window's width in pixels: it changes when an item panel opens. */
  width: number
  openId: string | undefined
  hovered: MapTile | undefined
  focused: string | undefined
}

/** Passes scene and highlights to the stage, and moves the open item into view. */
export function useStagedScene({ stage, scene, width, openId, hovered, focused }: Options): void {
  const hoveredId = hovered?.item.id
  useLayoutEffect(() => {
    if (!stage || !scene) return
    const { layout } = scene
    const isSame = lastView?.width === layout.width && lastView.height === layout.height
    stage.setScene(scene, isSame ? lastView?.view : undefined)
  }, [stage, scene])
  useEffect(
    () =>
      stage?.subscribe((view) => {
        if (stage.scene)
          lastView = { width: stage.scene.layout.width, height: stage.scene.layout.height, view: { ...view } }
      }),
    [stage],
  )
  useLayoutEffect(
    () => stage?.highlight({ hovered: hoveredId, focused, open: openId }),
    [stage, hoveredId, focused, openId],
  )
  const tile = openId === undefined ? undefined : scene?.tilesOf.get(openId)?.[0]
  useEffect(() => {
    if (stage && tile && width > 0)
      stage.zoom.moveTo(reveal(stage.zoom.view(), tileBox(tile), stage.size, MARGIN), true)
  }, [stage, tile, width])
}

import { useLayoutEffect, useRef } from 'react'
import { ItemStanding } from '../../../components/card/ItemCard.tsx'
import { sentenceOf, useKnowledge } from '../../../components/knowledge/use-knowledge.ts'
import { tileBox } from '../../../domain/map/find.ts'
import type { MapTile } from '../../../domain/map/geometry.ts'
import { onScreen } from './paint/drawing.ts'
import styles from './MapView.module.css'
import type { MapStage } from './stage/stage.ts'

/** Distance of the tooltip from its tile and from the window's edge, in pixels. */
const GAP = 8

/** A tooltip for a tile. Hidden from screen readers: the link has the same text. */
export function MapTip({ stage, tile }: { stage: MapStage; tile: MapTile }) {
  const tip = useRef<HTMLDivElement>(null)
  const sentence = sentenceOf(useKnowledge('sentences'), tile.item)
  useLayoutEffect(() => {
    const element = tip.current
    if (!element) return undefined
    const { offsetWidth: width, offsetHeight: height } = element
    const place = () => {
      const box = onScreen(stage.zoom.view(), tileBox(tile))
      const left = box.x + box.width / 2 - width / 2
      const below = box.y + box.height + GAP
      const isBelow = below + height + GAP <= stage.size.height || box.y - height - GAP < GAP
      const x = Math.max(GAP, Math.min(left, stage.size.width - width - GAP))
      const y = isBelow ? Math.min(below, stage.size.height - height - GAP) : box.y - height - GAP
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
    }
    place()
    return stage.subscribe(place)
  }, [stage, tile, sentence])
  return (
    <div ref={tip} className={styles['tip']} aria-hidden>
      <strong dir="auto">{tile.item.name}</strong>
      <ItemStanding item={tile.item} />
      {sentence && <p>{sentence}</p>}
    </div>
  )
}

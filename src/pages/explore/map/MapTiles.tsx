import { memo, useLayoutEffect, useRef } from 'react'
import { ItemLink, type ItemLinkActions } from '../../../components/navigation/ItemLink.tsx'
import type { Item } from '../../../domain/landscape/landscape.ts'
import type { MapTile } from '../../../domain/map/geometry.ts'
import type { MapScene } from '../../../domain/map/scene.ts'
import { windowAround } from '../../../domain/map/find.ts'
import { t } from '../../../i18n/i18n.ts'
import { subcategoryId } from '../../../domain/landscape/paths.ts'
import { placeName } from '../../../i18n/place-names.ts'
import styles from './MapView.module.css'
import type { MapStage } from './stage/stage.ts'
import { levelName } from '../../../components/maturity/level-name.ts'

type Props = {
  stage: MapStage | undefined
  scene: MapScene
  /** The results that are on the map. */
  items: readonly Item[]
  /** The result in the tab order. */
  current: string | undefined
  hovered: MapTile | undefined
  links: ItemLinkActions
  onFocus: (item: Item, isKeyboard: boolean) => void
  onBlur: () => void
}

/** Lists up to this length are rendered completely, for find-in-page and screen readers. */
const MAX_UNWINDOWED_ROWS = 60
/** Links rendered of a longer list, around the current one: each adds to the time to open the map. */
const WINDOWED_TILES = 24

/**
 * The results on the map as a list of links, each placed over its tile, for screen readers, keyboard and pointer: so a tile
 * can be opened in a new tab like any other link.
 */
export function MapTiles({ stage, scene, items, current, hovered, links, onFocus, onBlur }: Props) {
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(
    () =>
      stage?.subscribe(({ k, x, y }) => {
        if (layer.current) layer.current.style.transform = `translate(${x}px, ${y}px) scale(${k})`
      }),
    [stage],
  )
  const index = items.findIndex((item) => item.id === current)
  const { start, end } = windowAround(
    items.length,
    Math.max(0, index),
    items.length > MAX_UNWINDOWED_ROWS ? WINDOWED_TILES : MAX_UNWINDOWED_ROWS,
  )
  const hoveredIndex = hovered ? items.indexOf(hovered.item) : -1
  const isHoveredOutside = hoveredIndex >= 0 && (hoveredIndex < start || hoveredIndex >= end)
  const listed = [...range(start, end), ...(isHoveredOutside ? [hoveredIndex] : [])]

  return (
    <div ref={layer} className={styles['links']}>
      <ul aria-label={t('map.list')}>
        {listed.map((resultIndex) => {
          const item = items[resultIndex] as Item
          const tile = hovered?.item === item ? hovered : scene.tilesOf.get(item.id)?.[0]
          return (
            tile && (
              <TileLink
                key={item.id}
                tile={tile}
                position={resultIndex + 1}
                setSize={items.length}
                isCurrent={item.id === current}
                links={links}
                onFocus={onFocus}
                onBlur={onBlur}
              />
            )
          )
        })}
      </ul>
      {hovered && hoveredIndex < 0 && <FadedLink tile={hovered} links={links} />}
    </div>
  )
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}

type TileLinkProps = {
  tile: MapTile
  position: number
  setSize: number
  isCurrent: boolean
} & Pick<Props, 'links' | 'onFocus' | 'onBlur'>

const TileLink = memo(function TileLink({ tile, position, setSize, isCurrent, links, onFocus, onBlur }: TileLinkProps) {
  const { item } = tile
  const place = placeName(subcategoryId(item), item.subcategory)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it follows the focus of its link
    <li
      className={styles['link']}
      style={tileStyle(tile)}
      aria-posinset={position}
      aria-setsize={setSize}
      data-item={item.id}
      onFocus={({ target }) => onFocus(item, target.matches(':focus-visible'))}
      onBlur={onBlur}
    >
      {/* A roving tabindex: only one link is in the tab order; arrow keys move from there. */}
      <ItemLink item={item} actions={links} tabIndex={isCurrent ? 0 : -1}>
        <span className="visually-hidden">{item.name}</span>
      </ItemLink>
      <span className="visually-hidden">{item.maturity ? `${levelName(item.maturity)}, ${place}` : place}</span>
    </li>
  )
})

/** The link of a hovered tile that does not match: it can be opened, but is not a result. */
function FadedLink({ tile, links }: { tile: MapTile } & Pick<Props, 'links'>) {
  return (
    <div className={styles['link']} style={tileStyle(tile)}>
      <ItemLink item={tile.item} actions={links} tabIndex={-1}>
        <span className="visually-hidden">{tile.item.name}</span>
      </ItemLink>
    </div>
  )
}

function tileStyle({ x, y, span }: MapTile) {
  return { left: x, top: y, width: span, height: span }
}

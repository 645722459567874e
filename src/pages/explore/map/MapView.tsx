import { useMemo, useRef } from 'react'
import { ItemLink } from '../../../components/navigation/ItemLink.tsx'
import { cachedLayout } from '../../../domain/map/layout-cache.ts'
import { mapScene } from '../../../domain/map/scene.ts'
import { t } from '../../../i18n/i18n.ts'
import { placeName } from '../../../i18n/place-names.ts'
import type { ResultsViewProps } from '../results/results-view.ts'
import { MapBar } from './MapBar.tsx'
import { MapExport } from './MapExport.tsx'
import { MapTiles } from './MapTiles.tsx'
import { MapTip } from './MapTip.tsx'
import styles from './MapView.module.css'
import { Minimap } from './Minimap.tsx'
import { PrintedMap } from './PrintedMap.tsx'
import { useMapFocus } from './use-map-focus.ts'
import { useMapPointer } from './use-map-pointer.ts'
import { useStagedScene } from './use-staged-scene.ts'
import { useStage } from './use-stage.ts'
import { usePrinting } from '../../../ui/use-media.ts'
import { keyOf } from '../../../lib/keys.ts'

/** The landscape as a map that highlights the results. */
export function MapView(props: ResultsViewProps) {
  // A map of the preview would be laid out again a moment later.
  if (!props.current.preview) return <InteractiveMap {...props} />
  return (
    <div className={styles['map']}>
      <div className={`${styles['frame']} ${styles['waiting']}`} role="status">
        {t('results.loading')}
      </div>
    </div>
  )
}

/** The map: the canvas, the links over it, and the controls around it. */
function InteractiveMap({ current, selection, items, openId, links }: ResultsViewProps) {
  const surface = useRef<HTMLDivElement>(null)
  const { stage, window, width } = useStage(surface, openId !== undefined)
  const layout = useMemo(
    () => window && cachedLayout(current.landscape, selection.members, window, placeName),
    [current.landscape, selection.members, window],
  )
  const scene = useMemo(
    () => layout && mapScene(layout, items, selection.category),
    [layout, items, selection.category],
  )
  const onMap = useMemo(() => items.filter((item) => scene?.tilesOf.has(item.id)), [items, scene])
  // A member that the query names is a result even while members are not on the map.
  const offMapItems = scene ? items.filter((item) => !scene.tilesOf.has(item.id)) : []
  const pointer = useMapPointer(surface, stage)
  const focus = useMapFocus({ surface, stage, scene, items: onMap, openId })
  const hovered = pointer.hovered && layout?.tiles.includes(pointer.hovered) ? pointer.hovered : undefined
  useStagedScene({ stage, scene, width, openId, hovered, focused: focus.focused })
  const isPrinting = usePrinting()
  const described = hovered ?? (focus.focused && scene?.tilesOf.get(focus.focused)?.[0])

  return (
    <div className={styles['map']}>
      {offMapItems.length > 0 && (
        <ul className={styles['strays']} aria-label={t('map.strays')}>
          {offMapItems.map((item) => (
            <li key={item.id}>
              <ItemLink item={item} actions={links}>
                {item.name}
              </ItemLink>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['frame']}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a map that is dragged and moved by keys */}
        <div
          ref={surface}
          className={styles['surface']}
          role="group"
          aria-label={t('map.label')}
          aria-describedby="map-keys"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is moved with the arrow keys
          tabIndex={0}
          {...pointer.handlers}
          onKeyDown={(event) => {
            if (keyOf(event) === 'Escape') pointer.leave()
            focus.onKeyDown(event)
          }}
        >
          {scene && (
            <MapTiles
              stage={stage}
              scene={scene}
              items={onMap}
              current={focus.current}
              hovered={hovered}
              links={links}
              onFocus={focus.onFocus}
              onBlur={focus.clearFocus}
            />
          )}
        </div>
        <p id="map-keys" className="visually-hidden">
          {t('map.keys')}
        </p>
        {stage && described && described.item.id !== openId && <MapTip stage={stage} tile={described} />}
        {stage && scene && <Minimap stage={stage} scene={scene} />}
      </div>
      {isPrinting && scene && <PrintedMap scene={scene} items={items} />}
      {/* Rendered from the start, so that the map does not change its size. */}
      <div className={styles['bar']}>
        {stage && scene && (
          <MapBar stage={stage} scene={scene} landscape={current.landscape}>
            <MapExport stage={stage} scene={scene} current={current} count={items.length} />
          </MapBar>
        )}
      </div>
    </div>
  )
}

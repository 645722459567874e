import { Focus, Maximize, Minus, Plus } from '../../../ui/icons.tsx'
import { useCallback, useSyncExternalStore, type ReactNode } from 'react'
import { MaturityBadge } from '../../../components/maturity/MaturityBadge.tsx'
import { contentsOf } from '../../../domain/landscape/contents.ts'
import type { Landscape } from '../../../domain/landscape/landscape.ts'
import { tileBox } from '../../../domain/map/find.ts'
import type { MapScene } from '../../../domain/map/scene.ts'
import { boxAround, clampView, fitBox } from '../../../domain/map/view.ts'
import { t } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { zoomBy, ZOOM_STEP } from './map-keys.ts'
import styles from './MapView.module.css'
import type { MapStage } from './stage/stage.ts'

/** Margin around the results after zooming to them, in pixels. */
const MARGIN = 48

type Props = { stage: MapStage; scene: MapScene; landscape: Landscape; children: ReactNode }

/** The legend of the map, a hint on its keys, and zoom buttons. */
export function MapBar({ stage, scene, landscape, children }: Props) {
  const subscribe = useCallback((listener: () => void) => stage.subscribe(listener), [stage])
  const isHome = useSyncExternalStore(subscribe, () => stage.isHome())
  const { levels, hasLevels } = contentsOf(landscape)
  const usedLevels = levels.filter((level) => landscape.items.some(({ maturity }) => maturity === level))
  const showResults = () => {
    const box = boxAround(scene.matches.map(tileBox))
    if (box) stage.zoom.moveTo(clampView(fitBox(box, stage.size, MARGIN), scene.layout, stage.size), true)
  }
  return (
    <>
      <ul className={styles['legend']} aria-label={t('map.legend')}>
        {usedLevels.map((maturity) => (
          <li key={maturity}>
            <MaturityBadge maturity={maturity} />
          </li>
        ))}
        {hasLevels && <li className={styles['others']}>{t('maturity.none')}</li>}
      </ul>
      <p className={styles['hint']}>{t('map.hint')}</p>
      {children}
      <div className={styles['zoom']} role="group" aria-label={t('map.zoom')}>
        {scene.matching.isNarrowed && scene.matches.length > 0 && (
          <IconButton label={t('map.zoomResults')} onClick={showResults}>
            <Focus size={18} aria-hidden />
          </IconButton>
        )}
        <IconButton label={t('map.zoomOut')} aria-disabled={isHome} onClick={() => zoomBy(stage, 1 / ZOOM_STEP)}>
          <Minus size={18} aria-hidden />
        </IconButton>
        <IconButton label={t('map.zoomIn')} onClick={() => zoomBy(stage, ZOOM_STEP)}>
          <Plus size={18} aria-hidden />
        </IconButton>
        <IconButton
          label={t('map.zoomWhole')}
          aria-disabled={isHome}
          onClick={() => stage.zoom.moveTo(stage.home(), true)}
        >
          <Maximize size={18} aria-hidden />
        </IconButton>
      </div>
    </>
  )
}

import { Download } from '../../../ui/icons.tsx'
import { useEffect, useRef, useState } from 'react'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import type { MapScene } from '../../../domain/map/scene.ts'
import { landscapeFileStem } from '../../../domain/landscape/other-landscape.ts'
import { formatDate } from '../../../i18n/format.ts'
import { t } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './MapView.module.css'
import { makePicture, PICTURE_KINDS, type PictureKind } from './picture.ts'
import type { Logo } from './paint/painter.ts'
import type { MapStage } from './stage/stage.ts'
import { downloadFile } from '../../../ui/download.ts'

type Props = { stage: MapStage; scene: MapScene; current: CurrentLandscape; count: number }
type Progress = { abort: () => void; percent: number } | 'failed' | undefined

/** Saves the map as a picture; fetching the logos may take a while, and can be cancelled. */
export function MapExport({ stage, scene, current, count }: Props) {
  const [progress, setProgress] = useState<Progress>()
  const running = useRef<AbortController>(undefined)
  const fetched = useRef(new Map<string, Logo>())
  useEffect(() => () => running.current?.abort(), [])

  const save = async (kind: PictureKind) => {
    const controller = new AbortController()
    running.current = controller
    const abort = () => controller.abort()
    setProgress({ abort, percent: 0 })
    const picture = {
      scene,
      fetched: fetched.current,
      palette: stage.palette,
      title: `${t('results.landscape')} · ${t('results.count', { count })}`,
      source: t('map.source', { date: formatDate(current.date, 'long') }),
    }
    try {
      const file = await makePicture(kind, picture, controller.signal, (share) =>
        setProgress({ abort, percent: Math.round(share * 100) }),
      )
      downloadFile(`${landscapeFileStem(current.other)}-${current.date}.${kind}`, file)
      setProgress(undefined)
    } catch {
      setProgress(controller.signal.aborted ? undefined : 'failed')
    }
  }

  if (progress && progress !== 'failed') {
    return (
      <div className={styles['export']}>
        <span role="status">{t('map.exporting', { percent: progress.percent })}</span>
        <Button onClick={progress.abort}>{t('map.cancel')}</Button>
      </div>
    )
  }
  return (
    <div className={styles['export']} role="group" aria-label={t('map.export')}>
      {progress === 'failed' && <span role="alert">{t('map.exportFailed')}</span>}
      {PICTURE_KINDS.map((kind) => (
        <Button
          key={kind}
          onClick={() => void save(kind)}
          title={t(`map.export.${kind}`)}
          aria-label={t(`map.export.${kind}`)}
        >
          <Download size={16} aria-hidden />
          {kind.toUpperCase()}
        </Button>
      ))}
    </div>
  )
}

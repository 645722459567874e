import { useEffect } from 'react'
import { useLandscape, type CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { stateOf, statesOf } from '../../domain/changes/item-state.ts'
import { t } from '../../i18n/i18n.ts'
import { saveIfViewed, recordCurrent, useSeen } from '../../stores/seen.ts'
import { whenIdle } from '../../ui/schedule-task.ts'
import styles from './NewsBadge.module.css'

/** Longest wait of each step for an idle moment. */
const IDLE_TIMEOUT_MS = 5000
/** Items processed in one idle moment: some milliseconds on a slow phone. */
const BATCH_SIZE = 300

/**
 * Records today's landscape in idle moments, and displays a dot if it has changes that the user has not viewed.
 * @param textId the id of the text of the badge
 */
export function NewsBadge({ textId }: { textId: string }) {
  const { current, trouble, showUpdate } = useLandscape()
  // A cached file is today's landscape only once the live file has confirmed it.
  const isConfirmed = !trouble && !showUpdate
  const unviewed = useSeen((state) => state.unviewed)
  useEffect(() => {
    if (!current || !isConfirmed) return undefined
    return inIdleMoments(recordInSteps(current))
  }, [current, isConfirmed])
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && saveIfViewed()
    document.addEventListener('visibilitychange', onHidden)
    globalThis.addEventListener('pagehide', saveIfViewed)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      globalThis.removeEventListener('pagehide', saveIfViewed)
    }
  }, [])
  if (unviewed === 0) return null
  return (
    <>
      <span className={styles['dot']} title={t('nav.news')} aria-hidden />
      <span id={textId} hidden>
        {t('nav.news')}
      </span>
    </>
  )
}

function* recordInSteps({ landscape, source, date }: CurrentLandscape): Generator<void> {
  const { items } = landscape
  for (let from = 0; from < items.length; from += BATCH_SIZE) {
    // Fills the cache of states, so that `statesOf` is fast at the end.
    for (const item of items.slice(from, from + BATCH_SIZE)) stateOf(item)
    yield
  }
  recordCurrent({ key: source.key, date, states: statesOf(landscape) })
}

/** Runs one step in each idle moment. @returns a function that cancels the remaining ones. */
function inIdleMoments(steps: Iterator<void>): () => void {
  let cancel = () => {}
  const next = () => {
    cancel = whenIdle(() => {
      if (!steps.next().done) next()
    }, IDLE_TIMEOUT_MS)
  }
  next()
  return () => cancel()
}

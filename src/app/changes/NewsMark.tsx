import { useEffect } from 'react'
import { useLandscape, type CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { stateOf, statesOf } from '../../domain/changes/item-state.ts'
import { t } from '../../i18n/i18n.ts'
import { saveIfViewed, recordCurrent, useSeen } from '../../stores/seen.ts'
import { whenIdle } from '../../ui/soon.ts'
import styles from './NewsMark.module.css'

/** Milliseconds that each part of the count waits for an idle moment. */
const IDLE_MS = 5000
/** So many items are looked at in one idle moment: some milliseconds of a slow phone. */
const ITEMS_AT_ONCE = 300

/**
 * Takes note of the landscape of today in idle moments, and shows a dot while something is new in it.
 * @param textId the id of the text that says so
 */
export function NewsMark({ textId }: { textId: string }) {
  const { current, trouble, showUpdate } = useLandscape()
  // A kept file that the live one has not confirmed says nothing about today.
  const isConfirmed = !trouble && !showUpdate
  const unviewed = useSeen((state) => state.unviewed)
  useEffect(() => {
    if (!current || !isConfirmed) return undefined
    return inIdleMoments(noting(current))
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

function* noting({ landscape, source, date }: CurrentLandscape): Generator<void> {
  const { items } = landscape
  for (let from = 0; from < items.length; from += ITEMS_AT_ONCE) {
    // What is known of each is at hand when all of them are asked for.
    for (const item of items.slice(from, from + ITEMS_AT_ONCE)) stateOf(item)
    yield
  }
  recordCurrent({ key: source.key, date, states: statesOf(landscape) })
}

/** Does one step in each idle moment. @returns a function that calls off those that are left. */
function inIdleMoments(steps: Iterator<void>): () => void {
  let callOff = () => {}
  const next = () => {
    callOff = whenIdle(() => {
      if (!steps.next().done) next()
    }, IDLE_MS)
  }
  next()
  return () => callOff()
}

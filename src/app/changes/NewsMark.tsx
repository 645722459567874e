import { useEffect } from 'react'
import { useLandscape, type Shown } from '../../components/landscape-state.ts'
import { statesOf } from '../../domain/changes/item-state.ts'
import { t } from '../../i18n/i18n.ts'
import { leaveSeen, noteCurrent, useSeen } from '../../stores/seen.ts'
import { NEWS_TEXT_ID } from './NewsHost.tsx'
import styles from './NewsMark.module.css'

/** Milliseconds that the count waits for an idle moment where the browser cannot tell of one. */
const MOMENT_MS = 500

/** Takes note of the landscape of today in an idle moment, and shows a dot while something is new in it. */
export function NewsMark() {
  const { shown, trouble, showUpdate } = useLandscape()
  // A kept file that the live one has not confirmed says nothing about today.
  const isConfirmed = !trouble && !showUpdate
  const news = useSeen((state) => state.news)
  useEffect(() => {
    if (!shown || !isConfirmed) return undefined
    return whenIdle(() => note(shown))
  }, [shown, isConfirmed])
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && leaveSeen()
    document.addEventListener('visibilitychange', onHidden)
    globalThis.addEventListener('pagehide', leaveSeen)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      globalThis.removeEventListener('pagehide', leaveSeen)
    }
  }, [])
  if (news === 0) return null
  return (
    <>
      <span className={styles['dot']} title={t('nav.news')} aria-hidden />
      <span id={NEWS_TEXT_ID} hidden>
        {t('nav.news')}
      </span>
    </>
  )
}

function note({ landscape, source, date }: Shown): void {
  noteCurrent({ key: source.key, date, states: statesOf(landscape) })
}

/** Runs `act` in an idle moment. @returns a function that calls it off. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, MOMENT_MS)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: 5000 })
  return () => cancelIdleCallback(handle)
}

import { useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useLayoutEffect } from 'react'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { lineMessage } from '../../components/loading/MissingPart.tsx'
import { followCompared, useCompare } from '../../stores/compare.ts'
import styles from './LazyTray.module.css'

const Tray = lazyPart(async () => (await import('./Tray.tsx')).Tray, lineMessage)

/**
 * Reserves space for the tray at the bottom of the window while it has items, so that it covers no content, and loads it
 * then. Hidden on the Compare page, which displays the same items.
 */
export function LazyTray() {
  const hasItems = useCompare(({ items, notice }) => items.length > 0 || notice !== undefined)
  const isComparing = useRouterState({ select: ({ location }) => /^\/compare\/?$/.test(location.pathname) })
  const isVisible = hasItems && !isComparing
  useEffect(followCompared, [])
  useLayoutEffect(() => {
    // Elements fixed to the window move up: see the style sheet.
    document.documentElement.toggleAttribute('data-tray', isVisible)
  }, [isVisible])
  if (!isVisible) return null
  return (
    <>
      <div className={styles['space']} />
      <div className={styles['bar']}>
        <Suspense>
          <Tray />
        </Suspense>
      </div>
    </>
  )
}

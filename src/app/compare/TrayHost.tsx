import { useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useLayoutEffect } from 'react'
import { lazyPart } from '../../components/loading/lazy-part.tsx'
import { inLine } from '../../components/loading/MissingPart.tsx'
import { followCompared, useCompare } from '../../stores/compare.ts'
import styles from './TrayHost.module.css'

const Tray = lazyPart(['compare'], async () => (await import('./Tray.tsx')).Tray, inLine)

/**
 * Keeps the place of the tray at the bottom of the window while there is something in it, so that it covers nothing;
 * what stands in it is loaded then. The page that compares shows the same items itself.
 */
export function TrayHost() {
  const hasItems = useCompare(({ items, notice }) => items.length > 0 || notice !== undefined)
  const isComparing = useRouterState({ select: ({ location }) => /^\/compare\/?$/.test(location.pathname) })
  const isShown = hasItems && !isComparing
  useEffect(followCompared, [])
  useLayoutEffect(() => {
    // Whatever is fixed to the window makes room for it: see the style sheet.
    document.documentElement.toggleAttribute('data-tray', isShown)
  }, [isShown])
  if (!isShown) return null
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

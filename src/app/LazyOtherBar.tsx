import { Suspense, useLayoutEffect } from 'react'
import { OtherBar } from '../components/landscape/other/lazy.ts'
import { useChosenLandscape } from '../stores/chosen-landscape.ts'
import styles from './LazyOtherBar.module.css'

/** Reserves space for the bar under the header while another landscape than the CNCF's is selected. */
export function LazyOtherBar() {
  const other = useChosenLandscape((state) => state.other)
  const isOther = other !== undefined
  useLayoutEffect(() => {
    // Content below the header moves down: see the style sheet.
    document.documentElement.toggleAttribute('data-other-landscape', isOther)
  }, [isOther])
  if (!other) return null
  return (
    <div className={styles['place']}>
      <Suspense>
        <OtherBar other={other} />
      </Suspense>
    </div>
  )
}

import { Suspense, useLayoutEffect } from 'react'
import { OtherBar } from '../components/landscape/other/lazy.ts'
import { useChosenLandscape } from '../stores/chosen-landscape.ts'
import styles from './OtherBarHost.module.css'

/** Keeps the place of the bar under the header while another landscape than the CNCF's is in use. */
export function OtherBarHost() {
  const other = useChosenLandscape((state) => state.other)
  const isOther = other !== undefined
  useLayoutEffect(() => {
    // Whatever begins below the header makes room for it: see the style sheet.
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

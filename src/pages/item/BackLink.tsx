import { Link, useCanGoBack, useRouter } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { t } from '../../i18n/i18n.ts'
import { exploreLink } from '../../routing/links.ts'
import type { ResultsState } from '../../routing/results-state.ts'
import styles from './ItemPage.module.css'

/** The way to the results that an item was opened from, as they were left; to the landscape where it came from elsewhere. */
export function BackLink({ results }: { results: ResultsState | undefined }) {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  return (
    <Link
      className={styles['back']}
      {...exploreLink(results?.view)}
      onClick={(event) => {
        const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
        if (!isPlain || !results?.isBehind || !canGoBack) return
        event.preventDefault()
        router.history.back()
      }}
    >
      <ArrowLeft size={16} aria-hidden /> {t(results ? 'item.backToResults' : 'item.back')}
    </Link>
  )
}

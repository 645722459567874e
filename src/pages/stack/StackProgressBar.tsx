import { t } from '../../i18n/i18n.ts'
import type { StackProgress } from '../../stack/check.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './StackPage.module.css'
import { stopCheck } from './use-stack-check.ts'

/** How far the check is, and the way to stop it. */
export function StackProgressBar({ progress, files }: { progress: StackProgress | undefined; files: number }) {
  return (
    <div className={styles['progress']}>
      <p role="status">{t('stack.runningFiles', { count: files })}</p>
      <progress
        aria-label={t('stack.running')}
        max={100}
        {...(progress && { value: Math.round(progress.share * 100) })}
      />
      <Button onClick={stopCheck}>{t('stack.cancel')}</Button>
    </div>
  )
}

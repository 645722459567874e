import { useEffect, useMemo } from 'react'
import { compareStates } from '../../domain/changes/compare-states.ts'
import { statesOf } from '../../domain/changes/item-state.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/i18n.ts'
import { markChangesViewed, markSeen, loadSeen, useSeen } from '../../stores/seen.ts'
import { Button } from '../../ui/Button.tsx'
import { Message } from '../../ui/Message.tsx'
import styles from './ChangesPage.module.css'
import { ComparisonView } from './ComparisonView.tsx'
import { OfflineHint } from './OfflineHint.tsx'
import type { ViewProps } from './view-props.ts'

/** Changes since the landscape that the user saw last. */
export function VisitView({ current, search, onChange }: ViewProps) {
  const baseline = useSeen((state) => state.baseline)
  const canMark = useSeen((seen) => seen.current !== undefined && seen.current !== seen.baseline)
  useEffect(() => {
    loadSeen()
    markChangesViewed()
  }, [])
  const { landscape } = current
  const comparison = useMemo(
    () => baseline && compareStates(baseline.states, statesOf(landscape)),
    [baseline, landscape],
  )
  if (!baseline || !comparison) {
    return (
      <Message
        title={t('changes.visit.first')}
        actions={<Button onClick={() => onChange({ since: 'history' })}>{t('changes.view.history')}</Button>}
      >
        <p>{t('changes.visit.firstText')}</p>
      </Message>
    )
  }
  if (current.origin === 'bundled') return <OfflineHint />
  return (
    <>
      <ComparisonView
        comparison={comparison}
        about={t('changes.visit.about', { from: formatDate(baseline.date, 'long') })}
        date={current.date}
        current={current}
        search={search}
        onChange={onChange}
        actions={
          canMark && comparison.changes.length > 0 && <Button onClick={markSeen}>{t('changes.visit.markSeen')}</Button>
        }
      />
      {canMark && comparison.changes.length > 0 && <p className={styles['how']}>{t('changes.visit.how')}</p>}
    </>
  )
}

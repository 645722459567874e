import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { useKnowledge, useKnowledgeSettled } from '../../components/knowledge/use-knowledge.ts'
import { t } from '../../i18n/i18n.ts'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { PageSkeleton } from '../PageSkeleton.tsx'
import { useTitle } from '../use-title.ts'
import { Adding } from './Adding.tsx'
import { CompareEmpty } from './CompareEmpty.tsx'
import { CompareNotices } from './CompareNotices.tsx'
import styles from './ComparePage.module.css'
import { Comparison } from './Comparison.tsx'
import { useCompared } from './use-compared.ts'

/** Up to four items side by side. The address says which. */
export function ComparePage() {
  return <LandscapeGate needsWhole>{(current) => <Compare current={current} />}</LandscapeGate>
}

function Compare({ current }: { current: CurrentLandscape }) {
  const compared = useCompared(current)
  const relations = useKnowledge('relations')
  const { items } = compared
  useTitle(items.length > 0 ? items.map(({ name }) => name).join(', ') : t('nav.compare'))
  // Sentences and differences stand above the rest, so the page waits for them rather than move.
  if (!useKnowledgeSettled(['sentences', 'relations'])) return <PageSkeleton />
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>{t('nav.compare')}</h1>
        {items.length > 0 && <Adding current={current} relations={relations} compared={compared} />}
      </div>
      <CompareNotices compared={compared} />
      {items.length === 0 ? (
        <CompareEmpty current={current} relations={relations} compared={compared} />
      ) : (
        <Comparison current={current} relations={relations} compared={compared} />
      )}
    </div>
  )
}

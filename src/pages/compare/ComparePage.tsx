import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import { useKnowledgeSettled } from '../../components/knowledge/use-knowledge-settled.ts'
import { t } from '../../i18n/i18n.ts'
import { LandscapeGate } from '../LandscapeGate.tsx'
import { Page } from '../Page.tsx'
import { PageSkeleton } from '../PageSkeleton.tsx'
import { useTitle } from '../use-title.ts'
import { AddItemBar } from './AddItemBar.tsx'
import { CompareEmpty } from './CompareEmpty.tsx'
import { CompareNotices } from './CompareNotices.tsx'
import styles from './ComparePage.module.css'
import { Comparison } from './Comparison.tsx'
import { useCompared } from './use-compared.ts'

/** Up to four items side by side, from the address. */
export function ComparePage() {
  return <LandscapeGate needsAllItems>{(current) => <Compare current={current} />}</LandscapeGate>
}

function Compare({ current }: { current: CurrentLandscape }) {
  const compared = useCompared(current)
  const relations = useKnowledge('relations')
  const { items } = compared
  useTitle(items.length > 0 ? items.map(({ name }) => name).join(', ') : t('nav.compare'))
  // Sentences and differences are at the top: wait for them to avoid a layout shift.
  if (!useKnowledgeSettled(['sentences', 'relations'])) return <PageSkeleton />
  return (
    <Page
      title={t('nav.compare')}
      width="wide"
      className={styles['page']}
      isDense
      actions={items.length > 0 && <AddItemBar current={current} relations={relations} compared={compared} />}
    >
      <CompareNotices compared={compared} />
      {items.length === 0 ? (
        <CompareEmpty current={current} relations={relations} compared={compared} />
      ) : (
        <Comparison current={current} relations={relations} compared={compared} />
      )}
    </Page>
  )
}

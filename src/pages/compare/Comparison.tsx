import { useMemo } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { useFactDetails } from '../../components/facts/use-fact-details.ts'
import { sentenceOf, useKnowledge } from '../../components/knowledge/use-knowledge.ts'
import { compareNotes } from '../../domain/compare/compare-notes.ts'
import { compareItems } from '../../domain/compare/compare.ts'
import { plainItems } from '../../domain/facts/plain-items.ts'
import { projectRelations } from '../../domain/maturity/project-relation.ts'
import type { Relations } from '../../domain/knowledge/knowledge.ts'
import { t } from '../../i18n/i18n.ts'
import { compareWords } from './compare-words.ts'
import { CompareExports } from './CompareExports.tsx'
import { CompareNotes } from './CompareNotes.tsx'
import styles from './ComparePage.module.css'
import { CompareTable } from './CompareTable.tsx'
import type { Compared } from './use-compared.ts'

type Props = { current: CurrentLandscape; relations: Relations | undefined; compared: Compared }

/** The compared items: notes on their differences, and every fact side by side. */
export function Comparison({ current, relations, compared }: Props) {
  useFactDetails()
  const { items, search, change, setOnlyDifferences } = compared
  const sentences = useKnowledge('sentences')
  const words = useMemo(() => compareWords(current.date), [current.date])
  const hasFacts = current.landscape.factDays !== undefined
  const all = useMemo(
    () =>
      // The rows of facts appear together, with the details.
      compareItems(hasFacts ? items : plainItems(items), {
        sentenceOf: (item) => sentenceOf(sentences, item),
        asOf: current.date,
        relations: projectRelations(current.landscape),
        hasFacts,
      }),
    [items, hasFacts, sentences, current.date, current.landscape],
  )
  const notes = relations ? compareNotes(items, relations, current.landscape) : []
  const differing = all.filter(({ differs }) => differs)
  const isOnlyDifferences = search.only === 'differences' && items.length > 1
  const rows = isOnlyDifferences ? differing : all
  return (
    <>
      <CompareNotes notes={notes} />
      <div className={styles['bar']}>
        <p role="status" className={styles['count']}>
          {items.length > 1 ? t('compare.count', { count: differing.length, all: all.length }) : t('compare.onlyOne')}
        </p>
        {items.length > 1 && (
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={isOnlyDifferences}
              onChange={(event) => setOnlyDifferences(event.target.checked)}
            />
            {t('compare.onlyDifferences')}
          </label>
        )}
        <CompareExports items={items} all={all} rows={rows} notes={notes} words={words} />
      </div>
      <CompareTable items={items} rows={rows} words={words} onChange={change} />
      {rows.length === 0 && <p>{t('compare.noDifference')}</p>}
      <p className={styles['source']}>{words.source}</p>
    </>
  )
}
